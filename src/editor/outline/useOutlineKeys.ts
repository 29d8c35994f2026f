import { type ClipboardEvent, type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { runCommand } from '../../commands/context';
import { redo, undo } from '../../commands/history';
import { pastedLines } from '../../commands/outline/pastedLines';
import { matches } from '../../commands/shortcut';
import { useLocale } from '../../i18n/i18n';
import { camera } from '../../state/camera';
import { type EditedText, indented, moved, newLine } from './textEdits';
import type { useCompletion } from './useCompletion';
import type { useOutline } from './useOutline';

type Area = HTMLTextAreaElement;

/** As many characters fit into the narrowest outline. */
const SHORT = 24;

/**
 * The keys of the outline. Tab indents; after Escape it leaves as everywhere, so that the keyboard is
 * never caught, and a second Escape goes back to the canvas.
 */
export function useOutlineKeys(
  outline: ReturnType<typeof useOutline>,
  completion: ReturnType<typeof useCompletion>,
) {
  const locale = useLocale();
  const [isLeaving, setLeaving] = useState(false);

  const complete = ({ key }: KeyboardEvent<Area>): boolean => {
    if (!completion.open) return false;
    if (key === 'ArrowDown') completion.move(1);
    else if (key === 'ArrowUp') completion.move(-1);
    else if (key === 'Enter' || key === 'Tab') completion.accept();
    else if (key === 'Escape') completion.close();
    else return false;
    return true;
  };

  const rewrite = (event: KeyboardEvent<Area>): boolean => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return false;
    const edited = stateOf(event.currentTarget);
    if (key === 'Tab' && !altKey && !isLeaving) {
      write(indented(edited, shiftKey ? -1 : 1));
      return true;
    }
    if (key === 'Enter' && !shiftKey && !altKey) {
      write(newLine(edited));
      return true;
    }
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      write(moved(edited, key === 'ArrowUp' ? -1 : 1));
      return true;
    }
    return false;
  };

  const write = (edited: EditedText | null) => {
    completion.close();
    if (edited) outline.write(edited);
  };

  /** The browser's own undo knows nothing of what the map did to the text. */
  const step = (event: KeyboardEvent<Area>): boolean => {
    const command = matches('Mod+Z', event)
      ? undo
      : matches('Mod+Shift+Z', event) || matches('Mod+Y', event)
        ? redo
        : null;
    if (!command) return false;
    completion.close();
    runCommand(command);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<Area>) => {
    if (event.nativeEvent.isComposing) return;
    if (complete(event) || step(event) || rewrite(event)) event.preventDefault();
    else if (event.key === 'Escape') {
      if (isLeaving) camera().focus();
      setLeaving(!isLeaving);
      return;
    }
    // Tab and Shift belong to the leaving.
    if (event.key !== 'Tab' && event.key !== 'Shift') setLeaving(false);
  };

  return {
    isLeaving,
    props: {
      onKeyDown,
      onChange: (event: SyntheticEvent<Area>) => {
        const edited = stateOf(event.currentTarget);
        const isComposing = (event.nativeEvent as InputEvent).isComposing;
        outline.edit(edited, isComposing);
        if (!isComposing) completion.offer(edited.text, edited.end);
      },
      onCompositionEnd: (event: SyntheticEvent<Area>) => {
        const edited = stateOf(event.currentTarget);
        outline.edit(edited);
        completion.offer(edited.text, edited.end);
      },
      onSelect: (event: SyntheticEvent<Area>) => {
        const { text, start, end } = stateOf(event.currentTarget);
        // A line that begins in sight is read from its beginning.
        if (end - text.lastIndexOf('\n', end - 1) < SHORT) event.currentTarget.scrollLeft = 0;
        outline.moveTo(start, end);
        if (completion.open && end !== completion.open.end) completion.close();
      },
      onBlur: () => {
        setLeaving(false);
        completion.close();
        outline.settle();
      },
      onPaste: (event: ClipboardEvent<Area>) => {
        // Whatever is pasted here is text, and no people of the canvas.
        event.stopPropagation();
        const { text, start, end } = stateOf(event.currentTarget);
        const lineStart = text.lastIndexOf('\n', start - 1) + 1;
        const indent = /^[^\S\n]*/.exec(text.slice(lineStart, start))?.[0] ?? '';
        const lines = pastedLines(event.clipboardData.getData('text/plain'), indent, locale);
        if (lines === null) return;
        event.preventDefault();
        const caret = start + lines.length;
        write({ text: text.slice(0, start) + lines + text.slice(end), start: caret, end: caret });
      },
    },
  };
}

function stateOf({ value, selectionStart, selectionEnd }: Area): EditedText {
  return { text: value, start: selectionStart, end: selectionEnd };
}
