import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/i18n';
import classes from './versions.module.css';

interface NameFormProps {
  readonly name: string;
  readonly confirm: string;
  /** What to say when `onName` rejects. */
  readonly failure: string;
  readonly onName: (name: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Longest name. UTF-16 units */
const LONGEST = 120;

/** Asks for the name of a version. */
export function NameForm({ name, confirm, failure, onName, onCancel }: NameFormProps) {
  const t = useText();
  const [value, setValue] = useState(name);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const given = value.trim();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (given === '' || isBusy) return;
    setBusy(true);
    setFailed(false);
    try {
      await onName(given);
    } catch (error) {
      console.error(error);
      setFailed(true);
      setBusy(false);
    }
  };

  return (
    <form className={classes.nameForm} onSubmit={(event) => void submit(event)}>
      <TextInput
        autoFocus
        // Escape takes back the form, and not the dialog that it is in.
        data-mantine-stop-propagation
        size="sm"
        maxLength={LONGEST}
        label={t('versions.save.name')}
        placeholder={t('versions.save.example')}
        value={value}
        error={hasFailed && failure}
        onChange={(event) => setValue(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
        }}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('versions.save.cancel')}
        </Button>
        <Button type="submit" disabled={given === ''} loading={isBusy}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
