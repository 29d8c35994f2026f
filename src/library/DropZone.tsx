import { Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useText } from '../i18n/i18n';
import styles from './library.module.css';

/** Over the whole screen while files are dragged across it. */
export function DropZone() {
  const t = useText();
  return (
    <div className={styles.dropZone}>
      <div>
        <IconFileImport size={48} stroke={1.4} aria-hidden />
        <Text size="xl" fw={600}>
          {t('home.import.drop')}
        </Text>
        <Text className={styles.muted}>{t('home.import.dropHint')}</Text>
      </div>
    </div>
  );
}
