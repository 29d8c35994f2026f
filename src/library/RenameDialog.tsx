import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../i18n/i18n';
import { SHORT_TEXT_LIMIT } from '../model/text';
import type { MapEntry } from '../state/repository';
import styles from './library.module.css';

interface RenameDialogProps {
  readonly map: MapEntry;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
}

export function RenameDialog({ map, onRename, onClose }: RenameDialogProps) {
  const t = useText();
  const [title, setTitle] = useState(map.title);
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('home.rename.heading')}
      classNames={{ title: styles.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('home.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onRename(title.trim());
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={t('home.rename.title')}
            placeholder={t('home.untitled')}
            maxLength={SHORT_TEXT_LIMIT}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('home.cancel')}
            </Button>
            <Button type="submit">{t('home.rename.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
