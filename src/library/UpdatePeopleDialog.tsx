import { Alert, Modal, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import {
  type ImportFailure,
  importFailure,
  type PeopleFile,
  readPeople,
} from '../commands/library/readImport';
import { useText } from '../i18n/i18n';
import { FileButton } from './FileButton';
import styles from './library.module.css';
import { ReadingDialog } from './ReadingDialog';
import { UpdateReview } from './UpdateReview';
import { useFileDrop } from './useFileDrop';
import type { Reading } from './useImport';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.vcf';

interface RefusedList {
  readonly name: string;
  readonly failure: ImportFailure;
}

/** Brings the open map up to date with a newer list of its people. */
export default function UpdatePeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [file, setFile] = useState<PeopleFile | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [refused, setRefused] = useState<RefusedList | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function take([chosen]: readonly File[]): Promise<void> {
    if (!chosen || reading) return;
    const { name } = chosen;
    const mine = new AbortController();
    stop.current = mine;
    setRefused(null);
    setReading({ name, done: 0 });
    try {
      const onProgress = (done: number) => setReading({ name, done });
      setFile(await readPeople(chosen, { onProgress, signal: mine.signal }));
    } catch (error) {
      if (!mine.signal.aborted) setRefused({ name, failure: importFailure(error) });
    } finally {
      setReading(null);
    }
  }

  useFileDrop(file === null, (files) => void take(files));

  return (
    <Modal
      opened
      size={file ? 1000 : 620}
      yOffset="4dvh"
      onClose={onClose}
      title={t('importing.update.heading')}
      classNames={{ title: styles.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('importing.close') }}
    >
      <Text size="sm" className={styles.muted} mb="md">
        {file ? t('importing.file', { file: file.name }) : t('importing.update.explain')}
      </Text>
      {refused && (
        <Alert color="red" mb="md">
          <strong>{t('importing.failed', { file: refused.name })}</strong>{' '}
          {t(`importing.error.${refused.failure.reason}`, refused.failure.details)}
        </Alert>
      )}
      {file ? (
        <UpdateReview key={file.name} file={file} onOther={() => setFile(null)} onClose={onClose} />
      ) : (
        <FileButton
          accept={ACCEPTED}
          autoFocus
          busy={reading !== null}
          label={t('importing.update.choose')}
          onFiles={(files) => void take(files)}
        />
      )}
      {reading && <ReadingDialog reading={reading} onCancel={() => stop.current?.abort()} />}
    </Modal>
  );
}
