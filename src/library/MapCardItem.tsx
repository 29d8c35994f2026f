import { useId } from 'react';
import { useLocale, useText } from '../i18n/i18n';
import { timeAgo } from '../i18n/timeAgo';
import type { MapEntry, MapId } from '../state/repository';
import styles from './library.module.css';
import { MapActions } from './MapActions';
import { MapPicture } from './MapPicture';

/** What can be done to a map from its card. */
export interface MapDeeds {
  open(id: MapId): void;
  rename(map: MapEntry): void;
  duplicate(map: MapEntry): void;
  trash(map: MapEntry): void;
}

interface MapCardItemProps {
  readonly map: MapEntry;
  readonly deeds: MapDeeds;
  /** ms since 1970 */
  readonly now: number;
}

/** One map on the home screen: a list item that opens it, with a menu of what else can be done. */
export function MapCardItem({ map, deeds, now }: MapCardItemProps) {
  const t = useText();
  const locale = useLocale();
  const titleId = useId();
  return (
    <li>
      <article className={styles.card} aria-labelledby={titleId}>
        <div className={styles.pictureFrame}>
          <MapPicture thumbnail={map.thumbnail} className={styles.picture} />
          {map.people === 0 && <span className={styles.nobody}>{t('home.card.empty')}</span>}
        </div>
        <div className={styles.words}>
          <div className={styles.titleRow}>
            <a
              id={titleId}
              className={styles.title}
              href={`#/map/${map.id}`}
              onClick={(event) => {
                // Another tab or window is the browser's business.
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                deeds.open(map.id);
              }}
            >
              {map.title || t('home.untitled')}
            </a>
            <MapActions map={map} deeds={deeds} describedBy={titleId} />
          </div>
          <div className={styles.account}>{map.account}</div>
          <div className={styles.facts}>
            <span className={styles.stage}>{t(`domain.stage.${map.stage}`)}</span>
            <span>
              {t('home.people', { count: map.people })}
              {map.placeholders > 0 &&
                ` · ${t('editor.placeholders', { count: map.placeholders })}`}
            </span>
            <span className={styles.edited}>
              {t('home.edited', { when: timeAgo(map.editedAt, now, locale, t('home.justNow')) })}
            </span>
          </div>
        </div>
      </article>
    </li>
  );
}
