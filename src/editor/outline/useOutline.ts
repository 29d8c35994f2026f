import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type OutlineRefusal, openOutline } from '../../commands/outline/outlineSession';
import { useLocale } from '../../i18n/i18n';
import { boxOf } from '../../layout/geometry';
import type { StakeholderId } from '../../model/stakeholder';
import { camera } from '../../state/camera';
import { useOpenMap } from '../../state/openMap';
import { selectPeople } from '../../state/selection';
import { select, useSession } from '../../state/session';
import { type EditedText, lineAt, offsetAt } from './textEdits';

/**
 * The open map as a text that is edited. What is typed reaches the map at once, and what happens on the
 * map the text; whoever stands in the line of the caret is selected.
 */
export function useOutline(area: RefObject<HTMLTextAreaElement | null>) {
  const locale = useLocale();
  const map = useOpenMap((state) => state.map);
  const [session] = useState(() => openOutline(locale));
  /** The text while it is not, or not yet, the session's: composed, or refused. */
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<OutlineRefusal | null>(null);
  const [, renderAgain] = useState(0);
  const spoken = useRef(locale);
  const caretLine = useRef(-1);
  const wanted = useRef<{ start: number; end: number } | null>(null);

  const text = draft ?? session?.text ?? '';

  useLayoutEffect(() => {
    const { current } = area;
    if (!wanted.current || !current) return;
    current.setSelectionRange(wanted.current.start, wanted.current.end);
    wanted.current = null;
  });

  useEffect(() => {
    if (!session || draft !== null) return;
    if (spoken.current !== locale) {
      spoken.current = locale;
      session.speak(locale);
      renderAgain((times) => times + 1);
      return;
    }
    const before = { text: session.text, ids: session.ids };
    // The session reads the document itself; it is only told when.
    if (map.stakeholders && session.follow()) {
      wanted.current = caretAfter(area.current, before, session);
      renderAgain((times) => times + 1);
    }
  }, [area, session, draft, locale, map]);

  /** @param isComposing  an input method has not yet decided on the letters */
  const edit = (edited: EditedText, isComposing = false): void => {
    if (!session) return;
    if (isComposing) {
      setDraft(edited.text);
      return;
    }
    const refused = session.edit(edited.text, edited.end);
    setRefusal(refused);
    setDraft(refused === null ? null : edited.text);
    renderAgain((times) => times + 1);
    if (refused === null) enter(edited.text, edited.start, edited.end);
  };

  const settle = (): void => {
    if (draft !== null || !session) return;
    setRefusal(session.settle());
    renderAgain((times) => times + 1);
  };

  /** The caret has come to a line: the one it left is finished, and whoever stands here is selected. */
  const enter = (current: string, start: number, end: number): void => {
    if (!session) return;
    const line = lineAt(current, start);
    if (line !== caretLine.current) {
      caretLine.current = line;
      settle();
    }
    const lines = session.ids.slice(line, lineAt(current, end) + 1);
    selectShown(lines.filter((id) => id !== null));
  };

  return {
    text,
    notes: draft === null ? (session?.notes ?? []) : [],
    tags: draft === null ? (session?.tags ?? []) : [],
    ids: session?.ids ?? [],
    refusal,
    edit,
    /** The same, with the selection where the edit wants it. */
    write: (edited: EditedText): void => {
      wanted.current = { start: edited.start, end: edited.end };
      edit(edited);
    },
    settle: () => {
      caretLine.current = -1;
      settle();
    },
    moveTo: (start: number, end: number) => {
      if (draft === null) enter(text, start, end);
    },
  };
}

function selectShown(ids: readonly StakeholderId[]): void {
  const { people } = useSession.getState().selection;
  if (
    ids.length === 0 ||
    (ids.length === people.length && ids.every((id) => people.includes(id)))
  ) {
    return;
  }
  select(selectPeople(ids));
  const [id] = ids;
  const person = useOpenMap.getState().map.stakeholders.get(id ?? '');
  if (person && ids.length === 1) camera().reveal(boxOf(person));
}

interface Outlined {
  readonly text: string;
  readonly ids: readonly (StakeholderId | null)[];
}

/** Where the caret belongs in a text that was changed elsewhere; null when the keyboard is elsewhere, too. */
function caretAfter(area: HTMLTextAreaElement | null, before: Outlined, after: Outlined) {
  if (!area || document.activeElement !== area) return null;
  const move = (offset: number) => {
    const line = lineAt(before.text, offset);
    const column = offset - offsetAt(before.text, line, 0);
    const id = before.ids[line] ?? null;
    const now = id === null ? -1 : after.ids.indexOf(id);
    return offsetAt(after.text, now < 0 ? line : now, column);
  };
  return { start: move(area.selectionStart), end: move(area.selectionEnd) };
}
