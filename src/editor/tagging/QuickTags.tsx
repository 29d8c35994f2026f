import { placeOfCard } from '../../commands/placeOfCard';
import { useSession } from '../../state/session';
import { QuickTagMenu } from './QuickTagMenu';

/** The quick tag menu, at the card it is for; in the middle of the window when that card is not in sight. */
export function QuickTags() {
  const tagging = useSession((state) => state.tagging);
  const last = useSession((state) => state.selection.people.at(-1));
  if (tagging === null || last === undefined) return null;
  return <QuickTagMenu anchor={placeOfCard(last)} />;
}
