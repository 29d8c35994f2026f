import { IconBookmarkFilled } from '@tabler/icons-react';
import { type Ref, useId } from 'react';
import { useLocale, useText } from '../../i18n/i18n';
import { useNow } from '../../i18n/useNow';
import type { Version } from '../../state/repository';
import classes from './versions.module.css';
import { versionName, whenInWords } from './versionWords';

interface VersionListProps {
  readonly ref: Ref<HTMLFieldSetElement>;
  /** Newest first. */
  readonly versions: readonly Version[];
  /** Its id. */
  readonly chosen: number;
  readonly onChoose: (id: number) => void;
}

/** Versions to choose one of, with the arrow keys too. */
export function VersionList({ ref, versions, chosen, onChoose }: VersionListProps) {
  const t = useText();
  const locale = useLocale();
  const now = useNow();
  const group = useId();
  return (
    <fieldset ref={ref} className={classes.list} aria-label={t('versions.list')}>
      {versions.map((version) => {
        const { id, at, reason, people } = version;
        return (
          <label key={id} className={classes.version} data-chosen={id === chosen || undefined}>
            <input
              type="radio"
              name={group}
              className={classes.radio}
              checked={id === chosen}
              data-autofocus={id === chosen || undefined}
              onChange={() => onChoose(id)}
            />
            <span className={classes.name}>
              {reason === 'named' && <IconBookmarkFilled size={14} aria-hidden="true" />}
              <span>{versionName(version, t)}</span>
            </span>
            <span className={classes.when}>
              {whenInWords(at, now, t, locale)}
              <span aria-hidden="true"> · </span>
              <span className={classes.people}>{t('versions.people', { count: people })}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
