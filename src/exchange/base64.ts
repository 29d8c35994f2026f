/** Characters per step: a multiple of 4 (a multiple of 3 bytes), well below any argument limit. */
const CHARACTERS_PER_STEP = 32_768;
const BYTES_PER_STEP = (CHARACTERS_PER_STEP / 4) * 3;

/** Bytes as base64 (RFC 4648 §4, padded), in steps so that megabytes do not overflow the stack. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_PER_STEP) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + BYTES_PER_STEP))));
  }
  return parts.join('');
}

/** @returns the bytes, or null when the text is not padded base64 */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let written = 0;
  for (let at = 0; at < text.length; at += CHARACTERS_PER_STEP) {
    const step = text.slice(at, at + CHARACTERS_PER_STEP);
    const isLast = at + CHARACTERS_PER_STEP >= text.length;
    if (!(isLast ? /^[A-Za-z0-9+/]*={0,2}$/ : /^[A-Za-z0-9+/]*$/).test(step)) return null;
    const decoded = atob(step);
    for (let index = 0; index < decoded.length; index++) {
      bytes[written++] = decoded.charCodeAt(index);
    }
  }
  return bytes;
}
