import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/i18n';
import { ImportButton } from './ImportButton';
import styles from './library.module.css';
import { type Beginnings, NewMapMenu } from './NewMapMenu';
import { useHeadingFocus } from './useHeadingFocus';

interface HomeHeadingProps {
  /** Whether the user has come here from another screen. */
  readonly arrived: boolean;
  readonly begin: Beginnings;
  readonly busy: boolean;
  /** Whether the page below offers ways to begin itself. */
  readonly isEmpty: boolean;
  /** Stands before the buttons. */
  readonly aside?: ReactNode;
  /** Name of the file being imported. */
  readonly reading: string | null;
  readonly onFiles: (files: readonly File[]) => void;
}

export function HomeHeading(props: HomeHeadingProps) {
  const { arrived, begin, busy, isEmpty, aside, reading, onFiles } = props;
  const t = useText();
  const heading = useHeadingFocus(arrived);
  return (
    <div className={styles.heading}>
      <div className={styles.headingWords}>
        <Title order={1} ref={heading} tabIndex={-1} className={styles.screenHeading}>
          {t('home.heading')}
        </Title>
        <p className={styles.intro}>{t('home.intro')}</p>
      </div>
      <Group gap="sm">
        <Text size="sm" className={styles.muted} role="status">
          {reading !== null && t('home.import.busy', { file: reading })}
        </Text>
        {aside}
        <ImportButton busy={reading !== null} onFiles={onFiles} />
        <NewMapMenu begin={begin} disabled={busy} isPrimary={!isEmpty} />
      </Group>
    </div>
  );
}
