import { useId } from 'react';
import type { MapDifference } from '../commands/copies/mapDifference';
import { useText } from '../i18n/i18n';
import styles from './mapCopy.module.css';
import { differenceInWords, sentences } from './useCopyNotices';

const FATES = ['merge', 'replace', 'both'] as const;

/** What becomes of a file of a map that is here already. */
export type Fate = (typeof FATES)[number];

interface CopyFatesProps {
  readonly fate: Fate;
  readonly onFate: (fate: Fate) => void;
  /** What merging does; null when it is not to be had. */
  readonly merging: MapDifference | null;
  readonly whyNoMerging: string;
  readonly replacing: MapDifference;
  /** Of the second map, if both are kept. */
  readonly secondTitle: string;
}

/** The three ways to go on, each with what it does. */
export function CopyFates({
  fate,
  onFate,
  merging,
  whyNoMerging,
  replacing,
  secondTitle,
}: CopyFatesProps) {
  const t = useText();
  const id = useId();
  const withEffect = (of: 'merge' | 'replace', effect: MapDifference) =>
    sentences([t(`merging.hint.${of}`), differenceInWords(effect, t)], t);
  const hints: Readonly<Record<Fate, string>> = {
    merge: merging ? withEffect('merge', merging) : whyNoMerging,
    replace: withEffect('replace', replacing),
    both: t('merging.hint.both', { title: secondTitle }),
  };
  return (
    <fieldset className={styles.fates} aria-label={t('merging.heading')}>
      {FATES.map((value) => (
        <label key={value} className={styles.fate}>
          <input
            type="radio"
            name={id}
            aria-labelledby={`${id}-${value}`}
            aria-describedby={`${id}-${value}-hint`}
            checked={value === fate}
            disabled={value === 'merge' && merging === null}
            onChange={() => onFate(value)}
          />
          <span>
            <strong id={`${id}-${value}`}>{t(`merging.fate.${value}`)}</strong>
            <span id={`${id}-${value}-hint`} className={styles.hint}>
              {hints[value]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
