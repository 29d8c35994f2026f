import { NOTHING_PASTED, type Pasted, useSession } from '../../state/session';
import { defineCommand } from '../command';
import { CLIPPING_TYPE } from '../people/clippingType';

export function pastedFrom(data: DataTransfer): Pasted {
  const [text, html] = [data.getData('text/plain'), data.getData('text/html')];
  return { text, html, clipping: data.getData(CLIPPING_TYPE) };
}

/** Shows what a clipboard says before anything is made of it. @returns whether there are words in it */
export function askToPaste(pasted: Pasted): boolean {
  if (pasted.clipping === '' && !/[\p{L}\p{N}]/u.test(pasted.text)) return false;
  useSession.setState({ dialog: 'paste', pasted });
  return true;
}

/** Shows the same with nothing in it yet, to be typed or pasted. */
export function askForText(): void {
  useSession.setState({ dialog: 'paste', pasted: NOTHING_PASTED });
}

export function closePasting(): void {
  useSession.setState({ dialog: null, pasted: NOTHING_PASTED });
}

export const addFromText = defineCommand({
  id: 'person.addFromText',
  label: 'pasting.command',
  group: 'add',
  menus: ['canvas'],
  run: askForText,
});
