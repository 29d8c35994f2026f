import {
  crc32,
  PNG_HEADER_BYTES,
  PNG_SIGNATURE,
  pngChunk,
  withChunks,
} from '../drawing/canvas/pngFormat';
import { FILE_SIZE_LIMIT } from './mapFileFormat';

/** Where a map lies in a PNG: ancillary, private, and safe to copy when the picture is edited. */
export const MAP_CHUNK = 'smAp';
/** First byte of the chunk: how the rest is packed. 1 = zlib-compressed UTF-8 JSON. */
const MAP_CHUNK_VERSION = 1;

/** PNG keeps lengths below 2³¹. */
const MAX_CHUNK_LENGTH = 0x7fffffff;

type PngFailure =
  /** Not a PNG at all. */
  | 'not-png'
  /** A PNG that ends too early, or whose chunks overlap its end. */
  | 'truncated'
  /** A chunk's content is not what its checksum says. */
  | 'damaged'
  /** A map packed by a later version of this program. */
  | 'future-version'
  /** The map inside is larger than any map we write. */
  | 'too-large';

export class PngError extends Error {
  override readonly name = 'PngError';

  constructor(
    readonly reason: PngFailure,
    options?: ErrorOptions,
  ) {
    super(`PNG cannot be read: ${reason}`, options);
  }
}

export interface PngChunk {
  /** Four characters */
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Of the content and type, as the file has it. */
  readonly crc: number;
  /** Where the chunk begins in the file, bytes. */
  readonly offset: number;
}

export function isPng(bytes: Uint8Array): boolean {
  return (
    bytes.length >= PNG_SIGNATURE.length && PNG_SIGNATURE.every((byte, i) => byte === bytes[i])
  );
}

/**
 * The chunks of a PNG in order, IEND included; what follows it is ignored. Checksums are not checked.
 * @throws PngError `not-png`, `truncated`
 */
export function* pngChunks(png: Uint8Array<ArrayBuffer>): Generator<PngChunk> {
  if (!isPng(png)) throw new PngError('not-png');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let offset = PNG_SIGNATURE.length;
  for (;;) {
    if (offset + 12 > png.length) throw new PngError('truncated');
    const length = view.getUint32(offset);
    if (length > MAX_CHUNK_LENGTH || offset + 12 + length > png.length) {
      throw new PngError('truncated');
    }
    const type = String.fromCharCode(...png.subarray(offset + 4, offset + 8));
    const content = png.subarray(offset + 8, offset + 8 + length);
    yield { type, content, crc: view.getUint32(offset + 8 + length), offset };
    if (type === 'IEND') return;
    offset += 12 + length;
  }
}

/** A map's JSON as the chunk that carries it. */
export async function mapChunk(json: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await new Response(
    new Blob([json]).stream().pipeThrough(new CompressionStream('deflate')),
  ).arrayBuffer();
  const content = new Uint8Array(1 + packed.byteLength);
  content[0] = MAP_CHUNK_VERSION;
  content.set(new Uint8Array(packed), 1);
  return pngChunk(MAP_CHUNK, content);
}

/**
 * A PNG with the map in it, in place of any it had.
 * @throws PngError `not-png`, `truncated`
 */
export async function embedMap(
  png: Uint8Array<ArrayBuffer>,
  json: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = [...pngChunks(png)].filter(({ type }) => type !== MAP_CHUNK);
  const parts = kept.map(({ offset, content }) =>
    png.subarray(offset, offset + 12 + content.length),
  );
  const [header, ...rest] = parts;
  if (!header) throw new PngError('truncated');
  const whole = new Blob([PNG_SIGNATURE, header, await mapChunk(json), ...rest]);
  return new Uint8Array(await whole.arrayBuffer());
}

/** The same for a PNG we have just drawn: its pixels are not read, so its size costs nothing. */
export async function embedMapInNew(png: Blob, json: string): Promise<Blob> {
  if (png.size < PNG_HEADER_BYTES) throw new PngError('truncated');
  return withChunks(png, [await mapChunk(json)]);
}

/**
 * The JSON of the map in a PNG, or null when it carries none. Nothing is believed: not the
 * checksum, not the length, not that the packed text is small once unpacked.
 * @param limitBytes most bytes of unpacked text
 * @throws PngError
 */
export async function extractMap(
  png: Uint8Array<ArrayBuffer>,
  limitBytes = FILE_SIZE_LIMIT,
): Promise<string | null> {
  for (const { type, content, crc, offset } of pngChunks(png)) {
    if (type !== MAP_CHUNK) continue;
    if (crc32(png.subarray(offset + 4, offset + 8 + content.length)) !== crc) {
      throw new PngError('damaged');
    }
    if (content[0] === undefined) throw new PngError('damaged');
    if (content[0] !== MAP_CHUNK_VERSION) throw new PngError('future-version');
    return unpack(content.subarray(1), limitBytes);
  }
  return null;
}

/** Unpacks piece by piece, and stops at the limit: a few packed bytes can stand for gigabytes. */
async function unpack(packed: Uint8Array<ArrayBuffer>, limitBytes: number): Promise<string> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.byteLength;
      if (total > limitBytes) {
        await reader.cancel();
        throw new PngError('too-large');
      }
      parts.push(decoder.decode(value, { stream: true }));
    }
    parts.push(decoder.decode());
  } catch (error) {
    if (error instanceof PngError) throw error;
    throw new PngError('damaged', { cause: error });
  }
  return parts.join('');
}
