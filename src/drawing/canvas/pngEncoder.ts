import { ExportError } from '../exportError';
import { joinedAdler } from './adler';
import { endChunk, headerChunk, PNG_SIGNATURE, pngChunk } from './pngFormat';
import type { RowPiece } from './pngRows';

/** Some rows of a picture as its PNG file has them, between those of other parts. */
export interface PngPart {
  /** A blob, not an array: the browser may move it to disk while the picture grows. */
  readonly chunk: Blob;
  readonly rows: number;
  /** Before they were deflated. */
  readonly bytes: number;
  /** Of those bytes. */
  readonly adler: number;
}

interface PngSize {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly alpha: boolean;
}

export function pngPart({ deflated, bytes, adler }: RowPiece, rows: number): PngPart {
  return { chunk: new Blob([pngChunk('IDAT', deflated)]), rows, bytes, adler };
}

/**
 * The PNG file of a picture.
 * @param parts from the top
 * @param extra chunks to put between the header and the pixels
 * @throws ExportError `worker-failed` when rows are missing: never a cropped picture
 */
export function pngFile(
  { width, height, alpha }: PngSize,
  parts: readonly PngPart[],
  extra: readonly Uint8Array<ArrayBuffer>[],
): Blob {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  if (rows !== height) {
    const cause = new Error(`${rows} of ${height} rows were drawn`);
    throw new ExportError('worker-failed', { cause });
  }
  const adler = parts.reduce((sum, part) => joinedAdler(sum, part.adler, part.bytes), 1);
  const blobs = [
    PNG_SIGNATURE,
    headerChunk(width, height, alpha),
    ...extra,
    pngChunk('IDAT', ZLIB_HEADER),
    ...parts.map(({ chunk }) => chunk),
    pngChunk('IDAT', bigEndian(adler)),
    endChunk(),
  ];
  return new Blob(blobs, { type: 'image/png' });
}

/** Deflate with matches up to 32 KiB back, written fast. Source: RFC 1950, §2.2. */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x01);

function bigEndian(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
