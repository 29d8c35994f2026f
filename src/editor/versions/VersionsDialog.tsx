import { Alert, Button, Loader, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';
import type { MapId, Version } from '../../state/repository';
import { useSession } from '../../state/session';
import frame from '../export/export.module.css';
import { SaveVersion } from './SaveVersion';
import { useVersionList } from './useVersions';
import { VersionDetails } from './VersionDetails';
import { VersionList } from './VersionList';
import classes from './versions.module.css';

/** How the open map was, what has changed since, and the way back. */
export default function VersionsDialog() {
  const t = useText();
  const id = useOpenMap((state) => state.id);
  return (
    <Modal
      opened
      onClose={closeVersions}
      title={t('versions.title')}
      size="min(1600px, 100vw - 48px)"
      yOffset="24px"
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: frame.content ?? '',
        header: frame.header ?? '',
        title: frame.title ?? '',
        body: frame.body ?? '',
      }}
      closeButtonProps={{ 'aria-label': t('versions.close') }}
    >
      {id !== null && <History id={id} />}
    </Modal>
  );
}

function closeVersions(): void {
  useSession.setState({ dialog: null });
}

function History({ id }: { readonly id: MapId }) {
  const t = useText();
  const { list, refresh } = useVersionList(id);
  const [chosenId, choose] = useState<number | null>(null);
  const [said, say] = useState('');
  const versions = list.state === 'ready' ? list.versions : [];
  const chosen = versions.find((version) => version.id === chosenId) ?? versions[0];
  const listed = useRef<HTMLFieldSetElement>(null);
  const wantsFocus = useRef(true);

  // What had the keyboard may be gone with the list's change: what is chosen has it then.
  useEffect(() => {
    if (list.state !== 'ready' || !wantsFocus.current) return;
    wantsFocus.current = false;
    listed.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [list]);

  /** @param whose the version to choose now; another one when it is not there */
  const update = async (message: string, whose: (version: Version) => boolean) => {
    wantsFocus.current = true;
    const read = await refresh();
    choose(read.find(whose)?.id ?? null);
    say(message);
  };

  return (
    <div className={classes.columns}>
      <div className={classes.side}>
        <SaveVersion
          onSaved={(name) =>
            void update(
              t('versions.save.saved', { name }),
              (version) => version.reason === 'named' && version.name === name,
            )
          }
        />
        {list.state === 'loading' && (
          <p className={classes.note}>
            <Loader size="sm" />
            {t('versions.loading')}
          </p>
        )}
        {list.state === 'failed' && (
          <Alert color="red" m="md">
            <p className={classes.failure}>{t('versions.failed.list')}</p>
            <Button size="sm" variant="default" onClick={() => void refresh()}>
              {t('versions.failed.again')}
            </Button>
          </Alert>
        )}
        {chosen && (
          <VersionList
            ref={listed}
            versions={versions}
            chosen={chosen.id}
            onChoose={(version) => {
              say('');
              choose(version);
            }}
          />
        )}
        <p role="status" className={classes.said}>
          {said}
        </p>
      </div>
      {chosen && (
        <VersionDetails
          key={chosen.id}
          mapId={id}
          version={chosen}
          onChanged={(message) => void update(message, ({ id: each }) => each === chosen.id)}
          onClose={closeVersions}
        />
      )}
      {list.state === 'ready' && !chosen && (
        <div className={classes.empty}>
          <h2>{t('versions.empty')}</h2>
          <p>{t('versions.emptyHint')}</p>
        </div>
      )}
    </div>
  );
}
