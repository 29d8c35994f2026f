import { Button } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { saveVersion } from '../../commands/versions/versions';
import { useText } from '../../i18n/i18n';
import { NameForm } from './NameForm';
import classes from './versions.module.css';

/** Keeps the map as it is now under a name. */
export function SaveVersion({ onSaved }: { readonly onSaved: (name: string) => void }) {
  const t = useText();
  const [isAsking, ask] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className={classes.save}>
      {isAsking ? (
        <NameForm
          name=""
          confirm={t('versions.save.confirm')}
          failure={t('versions.failed.keep')}
          onName={async (name) => {
            await saveVersion(name);
            ask(false);
            onSaved(name);
          }}
          onCancel={() => {
            flushSync(() => ask(false));
            button.current?.focus();
          }}
        />
      ) : (
        <Button
          ref={button}
          fullWidth
          variant="default"
          leftSection={<IconBookmarkPlus size={17} />}
          onClick={() => ask(true)}
        >
          {t('versions.save.button')}
        </Button>
      )}
    </div>
  );
}
