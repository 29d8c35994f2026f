/** The parts of a PNG file. Source: W3C, Portable Network Graphics (Third Edition), §5 and §11. */

export const PNG_SIGNATURE: Uint8Array<ArrayBuffer> = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
);

/** Signature, and IHDR with its length, type and CRC: fixed in size, so its end is known. */
export const PNG_HEADER_BYTES = 8 + 12 + 13;

const METRES_PER_INCH = 0.0254;
/** CSS px per inch */
const PX_PER_INCH = 96;

/** What a byte does to the checksum when 0, 1, 2 or 3 more bytes follow it. */
const CRC_TABLES = crcTables();

function crcTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    return crc;
  });
  const next = (table: Uint32Array) =>
    table.map((crc) => (first[crc & 0xff] as number) ^ (crc >>> 8));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

/** CRC-32 as PNG and zip use it; four bytes at a time. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = CRC_TABLES;
  const { length } = bytes;
  let crc = -1;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    const mixed =
      crc ^
      ((bytes[i] as number) |
        ((bytes[i + 1] as number) << 8) |
        ((bytes[i + 2] as number) << 16) |
        ((bytes[i + 3] as number) << 24));
    crc =
      (t3[mixed & 0xff] as number) ^
      (t2[(mixed >>> 8) & 0xff] as number) ^
      (t1[(mixed >>> 16) & 0xff] as number) ^
      (t0[mixed >>> 24] as number);
  }
  for (; i < length; i++) crc = (t0[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/**
 * One chunk: length, type, content, CRC.
 * @param type four ASCII letters; their case tells readers what they may do with the chunk
 */
export function pngChunk(type: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(12 + content.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  for (let i = 0; i < 4; i++) chunk[4 + i] = type.charCodeAt(i);
  chunk.set(content, 8);
  view.setUint32(8 + content.length, crc32(chunk.subarray(4, 8 + content.length)));
  return chunk;
}

/** @param alpha whether pixels carry one; 8 bits a channel, not interlaced */
export function headerChunk(
  width: number,
  height: number,
  alpha: boolean,
): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(13);
  const view = new DataView(content.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  content[8] = 8;
  content[9] = alpha ? 6 : 2;
  return pngChunk('IHDR', content);
}

/** At scale 1, 96 px are an inch, as in CSS. */
export function pixelsPerMetreAt(scale: number): number {
  return (PX_PER_INCH * scale) / METRES_PER_INCH;
}

/** How large the picture is on paper. */
export function densityChunk(pixelsPerMetre: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(9);
  const view = new DataView(content.buffer);
  view.setUint32(0, Math.round(pixelsPerMetre));
  view.setUint32(4, Math.round(pixelsPerMetre));
  content[8] = 1;
  return pngChunk('pHYs', content);
}

/** The picture's title in UTF-8, for file browsers. */
export function titleChunk(title: string): Uint8Array<ArrayBuffer> {
  // keyword, end of it, not compressed, method, no language, no translated keyword, text
  return pngChunk('iTXt', new TextEncoder().encode(`Title\0\0\0\0\0${title}`));
}

export function endChunk(): Uint8Array<ArrayBuffer> {
  return pngChunk('IEND', new Uint8Array(0));
}

/** A finished PNG with more chunks put right behind its header; its pixels are not read. */
export function withChunks(png: Blob, chunks: readonly Uint8Array<ArrayBuffer>[]): Blob {
  if (chunks.length === 0) return png;
  return new Blob([png.slice(0, PNG_HEADER_BYTES), ...chunks, png.slice(PNG_HEADER_BYTES)], {
    type: 'image/png',
  });
}
