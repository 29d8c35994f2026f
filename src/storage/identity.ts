/**
 * A random id of 128 bits, in hexadecimal. Not `crypto.randomUUID`, which is missing where the page
 * comes over plain http from another machine.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a text could be an id of ours. */
export function isId(text: unknown): boolean {
  return typeof text === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text);
}
