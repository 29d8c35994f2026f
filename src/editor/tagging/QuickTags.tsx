import { useSession } from '../../state/session';
import { QuickTagMenu } from './QuickTagMenu';

/** The quick tag menu, at the card it is for; in the middle of the window when that card is not in sight. */
export function QuickTags() {
  const tagging = useSession((state) => state.tagging);
  const last = useSession((state) => state.selection.people.at(-1));
  if (tagging === null || last === undefined) return null;
  return <QuickTagMenu anchor={placeOf(last)} />;
}

function placeOf(id: string): { x: number; y: number } {
  const card = document.querySelector(`[data-stakeholder-id="${CSS.escape(id)}"]`);
  const box = card?.getBoundingClientRect();
  return box
    ? { x: box.left, y: box.bottom }
    : { x: window.innerWidth / 2 - 120, y: window.innerHeight / 3 };
}
