import { useSession } from '../../state/session';
import { defineCommand } from '../command';

/** Asks for a newer list of the people in the map, and shows what it would change. */
export const updateFromFile = defineCommand({
  id: 'map.update',
  label: 'importing.update.command',
  group: 'map',
  menus: ['canvas'],
  run: () => useSession.setState({ dialog: 'update' }),
});
