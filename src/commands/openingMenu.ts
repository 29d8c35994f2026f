import { useSession } from '../state/session';
import { defineCommand } from './command';
import { placeOfCard } from './placeOfCard';

/** Opens the menu of what is selected, as a right click on it does. */
export const openMenu = defineCommand({
  id: 'view.menu',
  label: 'command.view.menu',
  group: 'view',
  shortcut: ['Shift+F10', 'ContextMenu'],
  keyOnly: true,
  run: ({ selection: { people, links } }) => {
    const over = people.length > 0 ? 'person' : links.length > 0 ? 'link' : 'canvas';
    useSession.setState({ menu: { ...placeOfCard(people.at(-1)), over } });
  },
});
