import {
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  useRef,
  useState,
} from 'react';
import { runCommand } from '../../commands/context';
import { redo, undo } from '../../commands/history';
import { useReadOnly } from '../../state/openMap';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Draft {
  readonly subject: string;
  readonly text: string;
}

let visits = 0;

/**
 * Typing into a field of the document. The document is written at once, except while an input method
 * composes; but what the field shows while it has the focus is the user's own text, because the
 * document trims it, and a colleague's edit would move the caret.
 * @param subject whose field it is; when it changes, the draft is forgotten
 * @param value   what the document says
 * @param write   `visit` differs at every visit of the field: typing during one is one step of undo
 */
export function useDraft(
  subject: string,
  value: string,
  write: (text: string, visit: string) => void,
) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const readOnly = useReadOnly();
  const composing = useRef(false);
  /** What Ctrl+Z in this field may take back: only what was typed during this visit. */
  const history = useRef<'untouched' | 'typed' | 'undone'>('untouched');

  const commit = (text: string) => {
    history.current = 'typed';
    write(text, String(visits));
  };

  const step = (event: KeyboardEvent<Field>) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const back = key === 'z' && !event.shiftKey;
    const forth = (key === 'z' && event.shiftKey) || key === 'y';
    if (back && history.current === 'typed') {
      history.current = 'undone';
      visits += 1;
      runCommand(undo);
    } else if (forth && history.current === 'undone') {
      history.current = 'typed';
      runCommand(redo);
    } else if (!back && !forth) {
      return;
    }
    // The browser's own undo would put stale text into this field, or change another one out of sight.
    event.preventDefault();
    event.stopPropagation();
    setDraft(null);
  };

  return {
    // What was refused must not look as if it were kept.
    value: !readOnly && draft?.subject === subject ? draft.text : value,
    onFocus: () => {
      visits += 1;
      history.current = 'untouched';
    },
    onChange: (event: ChangeEvent<Field>) => {
      const text = event.currentTarget.value;
      setDraft({ subject, text });
      if (!composing.current) commit(text);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: CompositionEvent<Field>) => {
      composing.current = false;
      const text = event.currentTarget.value;
      setDraft({ subject, text });
      commit(text);
    },
    onBlur: () => setDraft(null),
    onKeyDown: step,
  };
}
