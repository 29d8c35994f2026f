import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { ImportNote } from '../commands/library/readImport';
import { useLocale, useText } from '../i18n/i18n';
import styles from './library.module.css';

/** What an import mended or wants somebody to look at, in plain words. */
export function ImportNotes({ notes }: { readonly notes: readonly ImportNote[] }) {
  const t = useText();
  const headingId = useId();
  return (
    <section className={styles.notes} aria-labelledby={headingId}>
      <Title order={3} size="h5" id={headingId}>
        {t('importing.notes')}
      </Title>
      <Text size="sm" mt={2} className={styles.muted}>
        {notes.length === 0 && `${t('importing.nothingMended')} `}
        {t('importing.nobodyLost')}
      </Text>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <Note key={note.key} note={note} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Note({ note: { key, count, examples, rows = [] } }: { readonly note: ImportNote }) {
  const t = useText();
  const locale = useLocale();
  const list = (items: readonly (string | number)[]) => items.join(locale === 'en' ? ', ' : '、');
  const numbers = list(rows);
  const facts = [
    examples.length > 0 && t('importing.examples', { examples: examples.join('; ') }),
    rows.length > 0 &&
      t('importing.rows', {
        count: rows.length,
        rows: count > rows.length ? t('importing.rowsMore', { rows: numbers }) : numbers,
      }),
  ];
  return (
    <li>
      <Text size="sm">{t(`importing.note.${key}`, { count })}</Text>
      <Text size="xs" className={styles.muted}>
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </li>
  );
}
