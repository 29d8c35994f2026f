import { Alert, Button, Group, Modal, SegmentedControl, Text } from '@mantine/core';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { closePasting } from '../../commands/pasting/asking';
import {
  addPasted,
  clipboardText,
  newMapFromPaste,
  PASTE_KINDS,
  type PastePlan,
  readPaste,
} from '../../commands/pasting/pasting';
import { useText } from '../../i18n/i18n';
import { emptyMap } from '../../model/map';
import { askAboutCopies } from '../../state/mapCopies';
import { useOpenMap } from '../../state/openMap';
import type { MapId } from '../../state/repository';
import { type Pasted, useSession } from '../../state/session';
import { PastedTextField } from './PastedTextField';
import classes from './pasting.module.css';
import { UnderstoodPeople } from './UnderstoodPeople';

/** Words named that were not understood. */
const NAMED = 6;

const NOBODY = emptyMap();

/** A text to begin with, and what else was on the clipboard while the text is that. */
function beginningOf({ text, html, clipping }: Pasted) {
  return { text: clipping === '' ? clipboardText(text, html) : text, clipping };
}

/**
 * What a pasted text says, beside the text, before anybody is added to the open map or a map is made of it.
 * @param onOpen  called with a map that was made
 */
export default function PasteDialog({ onOpen }: { readonly onOpen: (id: MapId) => void }) {
  const t = useText();
  const id = useId();
  const open = useOpenMap((state) => (state.status === 'open' ? state.map : null));
  const [source, setSource] = useState(() => beginningOf(useSession.getState().pasted));
  const [kind, setKind] = useState<PastePlan['kind'] | undefined>();
  const [refusal, setRefusal] = useState<'full' | 'other' | 'notKept' | null>(null);
  const [busy, setBusy] = useState(false);
  const read = useDeferredValue(source);
  const reading = useMemo(
    () => readPaste(open ?? NOBODY, read.text, read.clipping, kind),
    [open, read, kind],
  );
  const { plan, whole, failure } = reading;
  const count = plan.people.length;
  const levels = plan.people.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 0);
  const words = [...new Set(plan.unknownWords)];
  const isPasted = source.text !== '';
  const isReady = count > 0 && read === source;
  const kinds = whole || failure ? [...PASTE_KINDS, 'map' as const] : PASTE_KINDS;

  const create = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      const made = await newMapFromPaste(reading, read.text);
      closePasting();
      if (made.kind === 'new') onOpen(made.id);
      else askAboutCopies([made.copy]);
    } catch (error) {
      console.error(error);
      setRefusal('notKept');
      setBusy(false);
    }
  };
  const add = () => {
    const refused = addPasted(plan);
    setRefusal(refused);
    if (refused === null) closePasting();
  };

  return (
    <Modal
      opened
      centered
      size={900}
      onClose={closePasting}
      title={open ? t('pasting.title') : t('home.outline.heading')}
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('pasting.close') }}
    >
      <Text size="sm" mb="md">
        {t('pasting.explain')}
      </Text>
      <div className={classes.columns}>
        <PastedTextField
          label={open ? t('pasting.text') : t('home.outline.input')}
          value={source.text}
          onChange={(text) => setSource({ text, clipping: '' })}
        />
        <div>
          <Group className={classes.head} justify="space-between" gap="xs" wrap="nowrap">
            <Text id={`${id}-preview`} size="sm" fw={600}>
              {t('pasting.preview')}
            </Text>
            <Text size="sm" c="dimmed" role="status">
              {count > 0 &&
                `${t('pasting.people', { count })} · ${t('pasting.levels', { count: levels })}`}
            </Text>
          </Group>
          <section className={classes.preview} aria-labelledby={`${id}-preview`}>
            <UnderstoodPeople plan={plan} />
          </section>
        </div>
      </div>
      {words.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('pasting.unknownWords', { words: words.slice(0, NAMED).join('  ') })}
        </Text>
      )}
      {(refusal || failure) && (
        <Alert color="red" mt="sm" role="alert">
          {failure
            ? t(`importing.error.${failure.reason}`, failure.details)
            : refusal && t(`pasting.refused.${refusal}`)}
        </Alert>
      )}
      <Group justify="space-between" mt="lg">
        <Group gap="xs">
          <Text id={`${id}-kind`} size="sm">
            {t('pasting.readAs')}
          </Text>
          <SegmentedControl
            aria-labelledby={`${id}-kind`}
            size="sm"
            value={plan.kind}
            data={kinds.map((value) => ({ value, label: t(`pasting.kind.${value}`) }))}
            onChange={setKind}
          />
        </Group>
        <Group gap="sm">
          <Button variant="default" onClick={closePasting}>
            {t('pasting.cancel')}
          </Button>
          <Button
            variant={open ? 'default' : 'filled'}
            data-autofocus={(isPasted && !open) || undefined}
            disabled={!isReady}
            loading={busy}
            onClick={create}
          >
            {open ? t('pasting.newMap') : t('home.outline.create')}
          </Button>
          {open && (
            <Button
              data-autofocus={isPasted || undefined}
              disabled={!isReady || busy}
              onClick={add}
            >
              {t('pasting.add', { count })}
            </Button>
          )}
        </Group>
      </Group>
    </Modal>
  );
}
