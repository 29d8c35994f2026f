import { useSession } from '../../state/session';
import { defineCommand } from '../command';

/** Opens the list of what titles suggest. */
export const showSuggestions = defineCommand({
  id: 'map.suggestions',
  label: 'suggestions.command',
  group: 'map',
  menus: ['canvas'],
  canRun: ({ map }) =>
    [...map.stakeholders.values()].some(({ role, title }) => role === 'unassigned' && title !== ''),
  run: () => useSession.setState({ dialog: 'suggestions' }),
});
