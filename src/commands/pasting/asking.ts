import { useSession } from '../../state/session';
import { defineCommand } from '../command';

/** Shows what a text says before anything is added. @returns whether there are words in it */
export function askToPaste(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  useSession.setState({ dialog: 'paste', pasted: text });
  return true;
}

export const addFromText = defineCommand({
  id: 'person.addFromText',
  label: 'pasting.command',
  group: 'add',
  menus: ['canvas'],
  run: () => useSession.setState({ dialog: 'paste', pasted: '' }),
});
