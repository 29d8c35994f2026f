import { Alert, Button, Loader } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { openVersionAsCopy, restoreVersion } from '../../commands/versions/versions';
import { useLocale, useText } from '../../i18n/i18n';
import { nameVersion, removeVersion } from '../../state/history';
import type { MapId, Version } from '../../state/repository';
import { ChangesSince } from './ChangesSince';
import { NameForm } from './NameForm';
import { offerUndo } from './offerUndo';
import { useVersion } from './useVersions';
import { VersionPicture } from './VersionPicture';
import classes from './versions.module.css';
import { dateAndTime, versionName } from './versionWords';

interface VersionDetailsProps {
  readonly mapId: MapId;
  readonly version: Version;
  /** Called when the list of versions is another. @param said what happened, in words */
  readonly onChanged: (said: string) => void;
  readonly onClose: () => void;
}

/** One version: its picture, what has changed since, and what can be done with it. */
export function VersionDetails({ mapId, version, onChanged, onClose }: VersionDetailsProps) {
  const t = useText();
  const locale = useLocale();
  const opened = useVersion(mapId, version.id);
  const [asked, ask] = useState<'name' | 'removal' | null>(null);
  const [failure, fail] = useState<'change' | 'copy' | 'readOnly' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const removeButton = useRef<HTMLButtonElement>(null);
  const headingId = useId();
  const changesId = useId();
  const name = versionName(version, t);
  const when = dateAndTime(version.at, locale);
  const map = opened.state === 'open' ? opened.map : null;

  const attempt = async (work: () => Promise<void>, failed: 'change' | 'copy') => {
    setBusy(true);
    fail(null);
    try {
      await work();
    } catch (error) {
      console.error(error);
      fail(failed);
      setBusy(false);
    }
  };
  const remove = () =>
    attempt(async () => {
      await removeVersion(mapId, version.id);
      onChanged(t('versions.remove.removed'));
    }, 'change');
  const restore = () => {
    if (!map) return;
    if (!restoreVersion(map)) {
      fail('readOnly');
      return;
    }
    onClose();
    offerUndo(t('versions.restore.done', { version: `${name}, ${when}` }), t);
  };
  const copy = () => {
    if (!map) return;
    const title = map.info.title || t('home.untitled');
    const which = version.reason === 'named' ? name : when;
    void attempt(
      () => openVersionAsCopy(map, t('versions.copy.title', { title, version: which })),
      'copy',
    );
  };

  return (
    <section className={classes.details} aria-labelledby={headingId}>
      <header className={classes.head}>
        {asked === 'name' ? (
          <NameForm
            name={version.name}
            confirm={t('versions.rename.confirm')}
            failure={t('versions.failed.change')}
            onName={async (given) => {
              await nameVersion(mapId, version.id, given);
              ask(null);
              onChanged(t('versions.rename.renamed', { name: given }));
            }}
            onCancel={() => {
              flushSync(() => ask(null));
              renameButton.current?.focus();
            }}
          />
        ) : (
          <>
            <div className={classes.heading}>
              <h2 id={headingId}>{name}</h2>
              <p>{when}</p>
            </div>
            <div className={classes.buttons}>
              <Button ref={renameButton} variant="default" onClick={() => ask('name')}>
                {t('versions.rename.button')}
              </Button>
              <Button ref={removeButton} variant="default" onClick={() => ask('removal')}>
                {t('versions.remove.button')}
              </Button>
            </div>
          </>
        )}
      </header>
      {map ? (
        <div className={classes.compared}>
          <div className={classes.picture}>
            <VersionPicture
              map={map}
              caption={t('versions.people', { count: map.stakeholders.size })}
            />
          </div>
          <section className={classes.changes} aria-labelledby={changesId}>
            <h2 id={changesId}>{t('versions.changes')}</h2>
            <ChangesSince version={map} />
          </section>
        </div>
      ) : (
        <div className={classes.compared}>
          {opened.state === 'failed' ? (
            <Alert color="red" m="auto" maw={460}>
              {t('versions.failed.version')}
            </Alert>
          ) : (
            <p className={classes.note}>
              <Loader size="sm" />
              {t('versions.opening')}
            </p>
          )}
        </div>
      )}
      <footer className={classes.footer}>
        {failure && (
          <Alert color="red" mb="sm" role="alert">
            {failure === 'readOnly'
              ? t('versions.restore.readOnly')
              : t(`versions.failed.${failure}`)}
          </Alert>
        )}
        {asked === 'removal' ? (
          <div className={classes.ask} role="alert">
            <span>{t('versions.remove.ask')}</span>
            <div className={classes.buttons}>
              <Button
                autoFocus
                variant="default"
                onClick={() => {
                  ask(null);
                  removeButton.current?.focus();
                }}
              >
                {t('versions.save.cancel')}
              </Button>
              <Button color="red" loading={isBusy} onClick={() => void remove()}>
                {t('versions.remove.confirm')}
              </Button>
            </div>
          </div>
        ) : (
          <div className={classes.buttons}>
            <Button variant="default" disabled={!map} loading={isBusy} onClick={copy}>
              {t('versions.copy.button')}
            </Button>
            <Button disabled={!map} onClick={restore}>
              {t('versions.restore.button')}
            </Button>
          </div>
        )}
      </footer>
    </section>
  );
}
