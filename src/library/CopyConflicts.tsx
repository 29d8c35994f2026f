import { Button, Text } from '@mantine/core';
import { useId } from 'react';
import { conflictKey, type MergeConflict, type Side } from '../commands/copies/settleCopy';
import { useText } from '../i18n/i18n';
import type { MapSnapshot } from '../model/map';
import { conflictInWords } from './conflictWords';
import styles from './mapCopy.module.css';

interface CopyConflictsProps {
  readonly conflicts: readonly MergeConflict[];
  /** Both copies as they were. */
  readonly sides: Readonly<Record<Side, MapSnapshot>>;
  readonly sideOf: (conflict: MergeConflict) => Side;
  /** The side of those that nobody chose one by one. */
  readonly rest: Side;
  readonly onChoose: (conflict: MergeConflict, side: Side) => void;
  readonly onChooseAll: (side: Side) => void;
}

/** Most conflicts that are listed one by one. */
const LISTED = 100;
const SIDES = ['ours', 'theirs'] as const;
const WORD = { ours: 'mine', theirs: 'theirs' } as const;
const ALL_WORD = { ours: 'allMine', theirs: 'allTheirs' } as const;

/** What both copies decided differently, side by side, to be chosen from. */
export function CopyConflicts({
  conflicts,
  sides,
  sideOf,
  rest,
  onChoose,
  onChooseAll,
}: CopyConflictsProps) {
  const t = useText();
  const headingId = useId();
  const unlisted = conflicts.length - LISTED;
  return (
    <section className={styles.conflicts} aria-labelledby={headingId}>
      <div className={styles.conflictsHeading}>
        <h3 id={headingId}>{t('merging.conflicts', { count: conflicts.length })}</h3>
        {SIDES.map((side) => (
          <Button key={side} size="sm" variant="default" onClick={() => onChooseAll(side)}>
            {t(`merging.${ALL_WORD[side]}`)}
          </Button>
        ))}
      </div>
      <ul>
        {conflicts.slice(0, LISTED).map((conflict) => (
          <li key={conflictKey(conflict)}>
            <Conflict
              conflict={conflict}
              sides={sides}
              side={sideOf(conflict)}
              onChoose={(side) => onChoose(conflict, side)}
            />
          </li>
        ))}
      </ul>
      {unlisted > 0 && (
        <Text size="sm" mt="xs">
          {t('merging.more', { count: unlisted, side: t(`merging.${ALL_WORD[rest]}`) })}
        </Text>
      )}
    </section>
  );
}

interface ConflictProps {
  readonly conflict: MergeConflict;
  readonly sides: Readonly<Record<Side, MapSnapshot>>;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function Conflict({ conflict, sides, side, onChoose }: ConflictProps) {
  const t = useText();
  const id = useId();
  const { subject, field, values } = conflictInWords(conflict, sides, t);
  return (
    <fieldset className={styles.conflict}>
      <legend>
        <strong>{subject}</strong> · {field}
      </legend>
      <div className={styles.sides}>
        {SIDES.map((value) => (
          <label key={value} className={styles.side}>
            <input
              type="radio"
              name={id}
              checked={value === side}
              onChange={() => onChoose(value)}
            />
            <span>
              <span className={styles.whose}>{t(`merging.${WORD[value]}`)}</span> {values[value]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
