import { Button, Group, Text } from '@mantine/core';
import { useText } from '../i18n/i18n';
import styles from './library.module.css';

/** Says that columns were chosen like this before, and offers to forget it. */
export function RememberedColumns({ onGuess }: { readonly onGuess: () => void }) {
  const t = useText();
  return (
    <Group gap="xs" mb="sm" justify="space-between" wrap="nowrap" className={styles.remembered}>
      <Text size="sm">{t('importing.remembered')}</Text>
      <Button variant="subtle" size="compact-sm" className={styles.steady} onClick={onGuess}>
        {t('importing.guessAgain')}
      </Button>
    </Group>
  );
}
