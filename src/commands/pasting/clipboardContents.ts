import type { Pasted } from '../../state/session';

/** Whether this browser lets pages ask for the clipboard's contents. */
export function mayAskClipboard(): boolean {
  return typeof navigator.clipboard?.readText === 'function';
}

/** What the system's clipboard holds. Rejects when the browser or the user refuses to tell. */
export async function clipboardContents(): Promise<Pasted> {
  if (typeof navigator.clipboard.read !== 'function') {
    return { text: await navigator.clipboard.readText(), html: '', clipping: '' };
  }
  const items = await navigator.clipboard.read();
  const say = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  return { text: await say('text/plain'), html: await say('text/html'), clipping: '' };
}
