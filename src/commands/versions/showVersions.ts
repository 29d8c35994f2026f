import { useSession } from '../../state/session';
import { defineCommand } from '../command';

/** Opens the history of the map. */
export const showVersions = defineCommand({
  id: 'map.versions',
  label: 'versions.command',
  group: 'map',
  shortcut: 'H',
  menus: ['canvas'],
  run: () => useSession.setState({ dialog: 'versions' }),
});
