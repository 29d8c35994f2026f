import { useEffect } from 'react';
import { runCommand } from '../commands/context';
import { askToPaste, pastedFrom } from '../commands/pasting/asking';
import { readClipboard, writeClipboard } from '../commands/people/clipboard';
import { removeSelection } from '../commands/people/removing';
import { runShortcut } from '../commands/registry';
import { matches } from '../commands/shortcut';
import { useSession } from '../state/session';

/** Shortcuts that mean the same while typing. */
const EVERYWHERE = ['Mod+K', 'Mod+E', 'Mod+F', 'F3', 'Shift+F3', 'Mod+G', 'Mod+Shift+G'];

/** Turns key presses and the clipboard's events into commands while the editor is shown. */
export function useShortcuts(): void {
  useEffect(() => {
    // The Escape that closes a dialog means nothing more, though none is open when it arrives here.
    let wasBusy = false;
    const beforeKeyDown = () => {
      wasBusy = isBusy();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || wasBusy || isBusy()) return;
      const place = placeOf(event.target);
      const anywhere = EVERYWHERE.some((shortcut) => matches(shortcut, event));
      if (place === 'text' && !anywhere) return;
      // On a button or a list Enter, Tab, arrows and letters keep their own meaning.
      if (place === 'control' && !event.ctrlKey && !event.metaKey && event.key !== 'Escape') return;
      if (runShortcut(event)) event.preventDefault();
    };
    const onCopy = (event: ClipboardEvent) => {
      if (isOurs(event) && event.clipboardData && writeClipboard(event.clipboardData)) {
        event.preventDefault();
        if (event.type === 'cut') runCommand(removeSelection);
      }
    };
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData: data } = event;
      if (!isOurs(event) || !data) return;
      if (readClipboard(data) || askToPaste(pastedFrom(data))) event.preventDefault();
    };
    window.addEventListener('keydown', beforeKeyDown, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', beforeKeyDown, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

/** A dialog or menu is open, and has the keyboard. */
function isBusy(): boolean {
  const { dialog, menu, linkDraft, tagging } = useSession.getState();
  return dialog !== null || menu !== null || linkDraft !== null || tagging !== null;
}

/** Text selected or edited elsewhere is the browser's to copy and paste. */
function isOurs(event: ClipboardEvent): boolean {
  return (
    !isBusy() &&
    placeOf(event.target) !== 'text' &&
    (window.getSelection()?.toString() ?? '') === ''
  );
}

type Place = 'canvas' | 'text' | 'control';

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element) || target === document.body) return 'canvas';
  if (target.closest('[data-canvas]') && !target.closest('[role="toolbar"]')) {
    return target.matches('input, textarea') ? 'text' : 'canvas';
  }
  const typed =
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable]';
  return target.closest(typed) ? 'text' : 'control';
}
