/** Encodings that only a decoder knows; what they can't write becomes "?". */
export type OldEncoding = 'gb18030' | 'big5' | 'windows-1252';

const tables = new Map<OldEncoding, ReadonlyMap<string, readonly number[]>>();

/** Text in an old encoding: each character is looked up in what the decoder reads. */
export function encode(text: string, encoding: OldEncoding): Uint8Array<ArrayBuffer> {
  const codes = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, codes);
  return new Uint8Array(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < 0x80 ? [code] : (codes.get(character) ?? [0x3f]);
    }),
  );
}

function tableOf(encoding: OldEncoding): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x80; lead < 0xff; lead++) {
    if (encoding === 'windows-1252') codes.set(decoder.decode(new Uint8Array([lead])), [lead]);
    else {
      for (let trail = 0x40; trail < 0xff; trail++) {
        const character = decoder.decode(new Uint8Array([lead, trail]));
        const isNew = [...character].length === 1 && !codes.has(character);
        if (isNew && character !== '\uFFFD') codes.set(character, [lead, trail]);
      }
    }
  }
  return codes;
}
