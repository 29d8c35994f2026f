import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import {
  allowFolder,
  canChooseFolder,
  chooseFolder,
  forgetFolder,
} from '../../commands/backups/keepFolder';
import { useText } from '../../i18n/i18n';
import { type BackupFolder, useBackups } from '../../state/backups';
import styles from './storage.module.css';

/** A folder that is kept up to date by itself, where the browser can. */
export function FolderSection() {
  const t = useText();
  const folder = useBackups((state) => state.folder);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const attempt = (work: () => Promise<unknown>) => {
    setBusy(true);
    setFailed(false);
    work()
      .catch((error: unknown) => {
        console.error(error);
        setFailed(true);
      })
      .finally(() => setBusy(false));
  };
  return (
    <section className={styles.section} aria-labelledby="storage-folder">
      <Title order={2} size="h4" id="storage-folder">
        {t('backups.folder.heading')}
      </Title>
      <div role="status">{folder && <FolderState folder={folder} />}</div>
      {!canChooseFolder() ? (
        <Text mt="xs">{t('backups.folder.unavailable')}</Text>
      ) : (
        <>
          <Group gap="sm" mt="md">
            {folder?.problem === 'asking' && (
              <Button loading={isBusy} onClick={() => attempt(allowFolder)}>
                {t('backups.folder.allow')}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconFolder size={18} />}
              disabled={isBusy}
              onClick={() => attempt(chooseFolder)}
            >
              {t(folder ? 'backups.folder.other' : 'backups.folder.choose')}
            </Button>
            {folder && (
              <Button variant="subtle" color="gray" onClick={() => attempt(forgetFolder)}>
                {t('backups.folder.stop')}
              </Button>
            )}
          </Group>
          {hasFailed && (
            <Alert color="red" mt="sm">
              {t('backups.folder.failed')}
            </Alert>
          )}
          <Text size="sm" mt="md" className={styles.muted}>
            {t('backups.folder.explain')}
          </Text>
        </>
      )}
    </section>
  );
}

function FolderState({ folder }: { readonly folder: BackupFolder }) {
  const t = useText();
  const { problem } = folder;
  const name = folder.name || t('backups.folder.heading');
  if (problem) {
    return (
      <Alert color="orange" mt="sm" icon={<IconAlertTriangle />} className={styles.breakable}>
        {t(`backups.folder.problem.${problem}`, { name })}
      </Alert>
    );
  }
  return (
    <Text mt="xs" className={styles.good}>
      <IconCircleCheck size={18} aria-hidden /> {t('backups.folder.ok', { name })}
    </Text>
  );
}
