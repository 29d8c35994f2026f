import { Checkbox, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useText } from '../i18n/i18n';
import styles from './library.module.css';

export interface ListedChange {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What will be different, in words. */
  readonly changes: readonly string[];
}

interface ChangeListProps {
  readonly heading: string;
  readonly hint?: ReactNode;
  readonly people: readonly ListedChange[];
  readonly wanted: ReadonlySet<string>;
  readonly onWanted: (wanted: ReadonlySet<string>) => void;
}

/** Most people who are listed one by one; the rest go with "All". */
const LISTED = 100;

/** People to whom one thing will happen, each with a box to tick. */
export function ChangeList({ heading, hint, people, wanted, onWanted }: ChangeListProps) {
  const t = useText();
  const headingId = useId();
  if (people.length === 0) return null;
  const isAll = people.every(({ id }) => wanted.has(id));
  const toggle = (id: string) => {
    const now = new Set(wanted);
    if (!now.delete(id)) now.add(id);
    onWanted(now);
  };
  return (
    <section className={styles.changes} aria-labelledby={headingId}>
      <div className={styles.changesHeading}>
        <h3 id={headingId}>{heading}</h3>
        <Checkbox
          size="xs"
          label={t('importing.update.all')}
          checked={isAll}
          indeterminate={!isAll && wanted.size > 0}
          onChange={() => onWanted(new Set(isAll ? [] : people.map(({ id }) => id)))}
        />
      </div>
      {hint && (
        <Text size="xs" className={styles.muted}>
          {hint}
        </Text>
      )}
      <ul>
        {people.slice(0, LISTED).map(({ id, name, title, changes }) => (
          <li key={id}>
            <Checkbox
              size="sm"
              checked={wanted.has(id)}
              onChange={() => toggle(id)}
              label={[name || t('importing.update.unnamed'), title].filter(Boolean).join(', ')}
            />
            {changes.map((change) => (
              <Text key={change} size="xs" className={styles.change}>
                {change}
              </Text>
            ))}
          </li>
        ))}
      </ul>
      {people.length > LISTED && (
        <Text size="xs" className={styles.muted}>
          {t('importing.update.more', { count: people.length - LISTED })}
        </Text>
      )}
    </section>
  );
}
