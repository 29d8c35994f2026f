import { Alert, Text } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useText } from '../i18n/i18n';
import type { RefusedFile } from './useImport';

interface RefusedFilesProps {
  readonly files: readonly RefusedFile[];
  readonly onDismiss: () => void;
}

/** Which files could not be imported, why, and what to do about it. */
export function RefusedFiles({ files, onDismiss }: RefusedFilesProps) {
  const t = useText();
  return (
    <Alert
      mb="lg"
      color="red"
      icon={<IconFileAlert />}
      withCloseButton
      closeButtonLabel={t('home.failed.dismiss')}
      onClose={onDismiss}
    >
      {files.map(({ name, failure }) => (
        <Text key={name} size="sm">
          {failure === 'one-list-only' ? (
            t('importing.oneListOnly', { file: name })
          ) : (
            <>
              <strong>{t('importing.failed', { file: name })}</strong>{' '}
              {t(`importing.error.${failure.reason}`, failure.details)}
            </>
          )}
        </Text>
      ))}
    </Alert>
  );
}
