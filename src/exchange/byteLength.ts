/** How many bytes a text takes in UTF-8; a lone surrogate counts as the three of its replacement. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else {
      const isPair =
        unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
      bytes += 2;
      if (isPair) at++;
    }
  }
  return bytes;
}
