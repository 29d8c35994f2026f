import { Anchor, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { keepFolder } from '../../commands/backups/keepFolder';
import { useText } from '../../i18n/i18n';
import { useNow } from '../../i18n/useNow';
import { followLibrary, useLibrary } from '../../state/library';
import { DropZone } from '../DropZone';
import styles from '../library.module.css';
import { ProductBar } from '../ProductBar';
import { useFileDrop } from '../useFileDrop';
import { useFollowedBackups } from '../useFollowedBackups';
import { useHeadingFocus } from '../useHeadingFocus';
import { BackupSection } from './BackupSection';
import { CostSection } from './CostSection';
import { DeviceSection } from './DeviceSection';
import { FolderSection } from './FolderSection';
import { MapsTable } from './MapsTable';
import RestoreDialog from './RestoreDialog';
import own from './storage.module.css';
import { useStorageUse } from './useStorageUse';

/** What is stored on this device, how safe it is, and its backups. @param tools language and theme */
export default function StorageScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useText();
  const heading = useHeadingFocus(true);
  const now = useNow();
  const { status, maps } = useLibrary();
  const [asked, ask] = useState(0);
  const use = useStorageUse(maps, asked);
  const [file, restore] = useState<File | null>(null);
  const isDropping = useFileDrop(file === null, ([dropped]) => restore(dropped ?? null));
  useEffect(followLibrary, []);
  useFollowedBackups();
  useFolderAtOnce();
  useTitle(t('backups.heading'), t('app.product'));

  return (
    <div className={styles.page}>
      <div className={styles.frame}>
        <main>
          <ProductBar tools={tools} />
          <div className={styles.heading}>
            <div>
              <Anchor href="#/" size="sm" className={own.back}>
                <IconArrowLeft size={16} aria-hidden /> {t('backups.back')}
              </Anchor>
              <Title order={1} ref={heading} tabIndex={-1} className={styles.screenHeading}>
                {t('backups.heading')}
              </Title>
              <p className={styles.intro}>{t('backups.intro')}</p>
            </div>
          </div>
          <div className={own.sections}>
            <BackupSection maps={maps} now={now} onRestore={restore} />
            <CostSection maps={maps} now={now} />
            <FolderSection />
            <DeviceSection
              use={use === 'failed' ? null : use}
              onPersisted={() => ask((times) => times + 1)}
            />
            <MapsTable
              maps={maps}
              use={status === 'failed' ? 'failed' : status === 'loading' ? null : use}
              now={now}
            />
          </div>
        </main>
      </div>
      {isDropping && <DropZone />}
      {file && <RestoreDialog file={file} onClose={() => restore(null)} />}
    </div>
  );
}

/** Elsewhere the page learns of the folder only after a while. */
function useFolderAtOnce(): void {
  useEffect(() => {
    keepFolder().catch((error: unknown) => console.error(error));
  }, []);
}

function useTitle(title: string, product: string): void {
  useEffect(() => {
    document.title = `${title} · ${product}`;
    return () => {
      document.title = product;
    };
  }, [title, product]);
}
