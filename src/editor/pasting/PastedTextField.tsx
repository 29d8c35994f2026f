import { Button, Group, Text, Textarea } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { pastedFrom } from '../../commands/pasting/asking';
import { clipboardContents, mayAskClipboard } from '../../commands/pasting/clipboardContents';
import { clipboardText } from '../../commands/pasting/pasting';
import { useText } from '../../i18n/i18n';
import classes from './pasting.module.css';

interface PastedTextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The text that is understood: typed, or pasted by keyboard or, where there is none, by a button. */
export function PastedTextField({ label, value, onChange }: PastedTextFieldProps) {
  const t = useText();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isRefused, setRefused] = useState(false);

  const insert = (text: string) => {
    const field = area.current;
    if (!field) return;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    onChange(field.value);
  };
  const pasteByButton = async () => {
    try {
      const { text, html } = await clipboardContents();
      setRefused(false);
      insert(clipboardText(text, html));
      area.current?.focus();
    } catch (error) {
      console.warn('The clipboard was not told', error);
      setRefused(true);
    }
  };
  /** What plain text would lose is kept; the rest is the browser's to paste. */
  const keepStructure = (event: ClipboardEvent) => {
    const { text, html } = pastedFrom(event.clipboardData as DataTransfer);
    const better = clipboardText(text, html);
    if (better === text) return;
    event.preventDefault();
    insert(better);
  };

  return (
    <div>
      <Group className={classes.head} justify="space-between" gap="xs" wrap="nowrap">
        <Text component="label" htmlFor={id} size="sm" fw={600}>
          {label}
        </Text>
        {mayAskClipboard() && (
          <Button
            size="compact-md"
            fz="sm"
            className={classes.paste}
            variant="subtle"
            leftSection={<IconClipboardText size={16} />}
            onClick={pasteByButton}
          >
            {t('pasting.paste')}
          </Button>
        )}
      </Group>
      <Textarea
        id={id}
        ref={area}
        data-autofocus={value === '' || undefined}
        placeholder={t('home.outline.placeholder')}
        styles={{ input: { height: 320, whiteSpace: 'pre', overflow: 'auto', tabSize: 4 } }}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={keepStructure}
        onKeyDown={(event) => indent(event, onChange)}
      />
      {isRefused && (
        <Text size="sm" mt={4} role="alert">
          {t('pasting.clipboardRefused')}
        </Text>
      )}
    </div>
  );
}

/**
 * Tab indents at the beginning of a line; in front of an empty text, and with Shift, it moves on as
 * everywhere, so that the keyboard is never caught.
 */
function indent(event: KeyboardEvent<HTMLTextAreaElement>, onChange: (text: string) => void): void {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (event.key !== 'Tab' || event.shiftKey || event.nativeEvent.isComposing) return;
  const lineStart = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const isAtLineStart = /^\s*$/.test(value.slice(lineStart, selectionStart));
  if (value === '' || !isAtLineStart) return;
  event.preventDefault();
  const area = event.currentTarget;
  area.setRangeText('\t', selectionStart, selectionEnd, 'end');
  onChange(area.value);
}
