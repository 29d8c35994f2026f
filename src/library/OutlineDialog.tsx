import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { type PlannedPerson, planPaste } from '../commands/pasting/planPaste';
import { useText } from '../i18n/i18n';
import { emptyMap } from '../model/map';
import styles from './library.module.css';

interface OutlineDialogProps {
  readonly initialText: string;
  readonly onCreate: (text: string) => void;
  readonly onClose: () => void;
  /** A map is being made of it. */
  readonly busy: boolean;
}

const NOBODY = emptyMap();
/** Most people listed in the preview; the rest are counted. */
const LISTED = 200;

/** A map from names typed or pasted, one a line. */
export default function OutlineDialog({
  initialText,
  onCreate,
  onClose,
  busy,
}: OutlineDialogProps) {
  const t = useText();
  const previewId = useId();
  const inputId = useId();
  const [text, setText] = useState(initialText);
  const read = useDeferredValue(text);
  const people = useMemo(() => planPaste(NOBODY, read).people, [read]);
  const levels = people.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 0);
  return (
    <Modal
      opened
      centered
      size={860}
      onClose={onClose}
      title={t('home.outline.heading')}
      classNames={{ title: styles.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('home.close') }}
    >
      <Text size="sm" mb="md">
        {t('home.outline.explain')}
      </Text>
      <div className={styles.twoColumns}>
        <div>
          <Text component="label" htmlFor={inputId} size="sm" fw={600}>
            {t('home.outline.input')}
          </Text>
          <Textarea
            id={inputId}
            mt={4}
            data-autofocus
            className={styles.outlineInput}
            placeholder={t('home.outline.placeholder')}
            styles={{ input: { height: 340, fontFamily: 'inherit' } }}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => indent(event, setText)}
          />
        </div>
        <div>
          <Group justify="space-between" mb={4}>
            <Text id={previewId} size="sm" fw={600}>
              {t('home.outline.preview')}
            </Text>
            <Text size="sm" className={styles.muted} role="status">
              {people.length > 0 &&
                `${t('home.people', { count: people.length })} · ${t('home.outline.levels', { count: levels })}`}
            </Text>
          </Group>
          <section className={styles.understood} aria-labelledby={previewId}>
            <Understood people={people} />
          </section>
        </div>
      </div>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('home.cancel')}
        </Button>
        <Button
          disabled={people.length === 0 || read !== text}
          loading={busy}
          onClick={() => onCreate(text)}
        >
          {t('home.outline.create')}
        </Button>
      </Group>
    </Modal>
  );
}

function Understood({ people }: { readonly people: readonly PlannedPerson[] }) {
  const t = useText();
  if (people.length === 0) {
    return (
      <Text size="sm" className={styles.muted}>
        {t('home.outline.nobody')}
      </Text>
    );
  }
  return (
    <ol>
      {people.slice(0, LISTED).map(({ person: { name, title }, depth }, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of text has no other identity
        <li key={line} style={{ paddingLeft: `${Math.min(depth, 12) * 1.25}em` }}>
          <Text span size="sm" fw={600}>
            {name}
          </Text>{' '}
          <Text span size="sm" className={styles.muted}>
            {title}
          </Text>
        </li>
      ))}
      {people.length > LISTED && (
        <li>{t('home.outline.more', { count: people.length - LISTED })}</li>
      )}
    </ol>
  );
}

/**
 * Tab indents while something is being typed; in front of an empty text, and with Shift, it moves on as
 * everywhere, so that the keyboard is never caught.
 */
function indent(event: KeyboardEvent<HTMLTextAreaElement>, setText: (text: string) => void): void {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (event.key !== 'Tab' || event.shiftKey || event.nativeEvent.isComposing) return;
  const lineStart = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const isAtLineStart = /^\s*$/.test(value.slice(lineStart, selectionStart));
  if (value === '' || !isAtLineStart) return;
  event.preventDefault();
  const area = event.currentTarget;
  area.setRangeText('\t', selectionStart, selectionEnd, 'end');
  setText(area.value);
}
