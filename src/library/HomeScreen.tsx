import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { closePasting } from '../commands/pasting/asking';
import { useLocale, useText } from '../i18n/i18n';
import { useNow } from '../i18n/useNow';
import { followLibrary, removeMap, restoreMap, useLibrary } from '../state/library';
import { usePreferences } from '../state/preferences';
import type { MapEntry, MapId } from '../state/repository';
import { useSession } from '../state/session';
import { arrangeMaps, trashedMaps } from './arrangeMaps';
import { BackupBadge } from './BackupBadge';
import { BackupReminder } from './BackupReminder';
import { DropZone } from './DropZone';
import { EmptyHome } from './EmptyHome';
import { HomeHeading } from './HomeHeading';
import { HomeToolbar } from './HomeToolbar';
import styles from './library.module.css';
import { MapGrid } from './MapGrid';
import { ProductBar } from './ProductBar';
import { ReadingDialog } from './ReadingDialog';
import { RefusedFiles } from './RefusedFiles';
import { RenameDialog } from './RenameDialog';
import { TrashView } from './TrashView';
import { UnsavedMaps } from './UnsavedMaps';
import { useFileDrop } from './useFileDrop';
import { useImport } from './useImport';
import { useMapDeeds } from './useMapDeeds';
import { usePaste } from './usePaste';

const ImportPeopleDialog = lazy(() => import('./ImportPeopleDialog'));
const RestoreDialog = lazy(() => import('./storage/RestoreDialog'));

interface HomeScreenProps {
  readonly onOpen: (id: MapId) => void;
  /** Language and theme, at the top right. */
  readonly tools: ReactNode;
  /** Whether the user has come here from another screen. */
  readonly arrived?: boolean;
}

/** The maps on this device: find one, begin one, bring one in. */
export function HomeScreen({ onOpen, tools, arrived = false }: HomeScreenProps) {
  const locale = useLocale();
  const { status, maps } = useLibrary();
  const order = usePreferences((preferences) => preferences.mapOrder);
  const [query, setQuery] = useState('');
  const [isTrashShown, showTrash] = useState(false);
  const [isTrashVisited, visitTrash] = useState(false);
  const [renamed, rename] = useState<MapEntry | null>(null);
  const isTyping = useSession(({ dialog }) => dialog === 'paste');
  const isAsked = useSession(({ dialog }) => dialog === 'copies');
  const importing = useImport(onOpen);
  const doing = useMapDeeds({ onOpen, onRename: rename });
  const now = useNow();
  const isFree = importing.people === null && importing.backup === null && !isTyping && !isAsked;
  const isDropping = useFileDrop(isFree, (files) => {
    void importing.take(files);
  });

  usePaste(isFree && renamed === null);

  useEffect(followLibrary, []);
  useEffect(() => closePasting, []);

  const shown = arrangeMaps(maps, { query, order, locale });
  const trashed = trashedMaps(maps);
  const isEmpty = status === 'ready' && trashed.length === maps.length;
  const isBare = isEmpty && trashed.length === 0;

  return (
    <div className={styles.page}>
      <div className={styles.frame}>
        <main>
          <ProductBar tools={tools} />
          {isTrashShown ? (
            <TrashView
              maps={trashed}
              now={now}
              onBack={() => showTrash(false)}
              onRestore={(id) => {
                doing.withdrawUndo(id);
                doing.attempt(() => restoreMap(id));
              }}
              onRemove={(id) => {
                doing.withdrawUndo(id);
                doing.attempt(() => removeMap(id));
              }}
            />
          ) : (
            <>
              <HomeHeading
                arrived={arrived || isTrashVisited}
                begin={doing.begin}
                busy={doing.busy}
                isEmpty={isEmpty}
                aside={isBare && <BackupBadge maps={maps} now={now} />}
                reading={importing.reading?.name ?? null}
                onFiles={importing.take}
              />
              {importing.refused.length > 0 && (
                <RefusedFiles files={importing.refused} onDismiss={importing.dismissRefused} />
              )}
              <UnsavedMaps onOpen={onOpen} />
              <BackupReminder maps={maps} now={now} />
              {doing.hasFailed && <WriteFailure onDismiss={doing.dismissFailure} />}
              {status === 'failed' ? (
                <ReadFailure />
              ) : (
                <>
                  {!isBare && (
                    <HomeToolbar
                      query={query}
                      onQuery={setQuery}
                      isSearchable={!isEmpty}
                      maps={maps}
                      now={now}
                      trashed={trashed.length}
                      onTrash={() => {
                        showTrash(true);
                        visitTrash(true);
                      }}
                    />
                  )}
                  {isEmpty ? (
                    <EmptyHome begin={doing.begin} />
                  ) : (
                    <MapGrid
                      maps={status === 'ready' ? shown : null}
                      query={query}
                      onClearSearch={() => setQuery('')}
                      deeds={doing.deeds}
                      now={now}
                    />
                  )}
                </>
              )}
            </>
          )}
        </main>
      </div>
      {isDropping && <DropZone />}
      {importing.reading && (
        <ReadingDialog
          key={importing.reading.name}
          reading={importing.reading}
          onCancel={importing.cancel}
        />
      )}
      {renamed && (
        <RenameDialog
          map={renamed}
          onClose={() => rename(null)}
          onRename={(title) => {
            rename(null);
            doing.deeds.retitle(renamed.id, title);
          }}
        />
      )}
      <Suspense>
        {importing.people && !isAsked && (
          <ImportPeopleDialog
            file={importing.people}
            onImported={onOpen}
            onClose={importing.closePeople}
          />
        )}
        {importing.backup && (
          <RestoreDialog file={importing.backup} onClose={importing.closeBackup} />
        )}
      </Suspense>
    </div>
  );
}

function WriteFailure({ onDismiss }: { readonly onDismiss: () => void }) {
  const t = useText();
  return (
    <Alert
      mb="lg"
      color="red"
      icon={<IconAlertTriangle />}
      withCloseButton
      closeButtonLabel={t('home.failed.dismiss')}
      onClose={onDismiss}
    >
      {t('home.failed.write')}
    </Alert>
  );
}

function ReadFailure() {
  const t = useText();
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={t('home.failed.heading')}>
      <p>{t('home.failed.text')}</p>
      <Button mt="sm" variant="default" onClick={() => window.location.reload()}>
        {t('home.failed.reload')}
      </Button>
    </Alert>
  );
}
