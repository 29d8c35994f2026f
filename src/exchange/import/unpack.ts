import { Inflate } from 'fflate';

/** The archive is cut off, encrypted, or no archive at all. */
export class BrokenArchiveError extends Error {
  override readonly name = 'BrokenArchiveError';
}

/** More comes out of the archive than there is room for. */
export class ArchiveTooLargeError extends Error {
  override readonly name = 'ArchiveTooLargeError';
}

/** Compressed bytes taken at a time: DEFLATE makes at most 1,032 of one, so 17 MB wait to be counted. */
const STEP = 16_384;
const SIGNATURE = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;
/** Bytes of a record before its texts, and of the longest comment at the archive's end. */
const LENGTH = { end: 22, entry: 46, local: 30, comment: 65_535 } as const;

/**
 * Files of a ZIP archive. What they say of their own size is not believed: unpacking stops as soon as
 * more than `room` has come out, however small the archive is.
 * @param wanted  by path; the others are not unpacked
 * @param room    bytes, for all wanted files together
 * @throws BrokenArchiveError, ArchiveTooLargeError
 */
export function unpack(
  archive: Uint8Array,
  wanted: (path: string) => boolean,
  room: number,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const opened = openArchive(archive);
  let left = room;
  for (const path of [...opened.paths].filter(wanted)) {
    const file = opened.read(path, left);
    left -= file.length;
    files.set(path, file);
  }
  return files;
}

/** An archive of which one file after the other can be read. */
export interface Archive {
  readonly paths: ReadonlySet<string>;
  /**
   * @param room bytes; more must not come out
   * @throws BrokenArchiveError also when there is no such file, ArchiveTooLargeError
   */
  read(path: string, room: number): Uint8Array;
  /** CRC-32 that the archive gives for a file; undefined when there is no such file. */
  crcOf(path: string): number | undefined;
}

/** Reads what is in a ZIP archive. @throws BrokenArchiveError */
export function openArchive(archive: Uint8Array): Archive {
  const entries = new Map<string, Entry>();
  orBroken(() => {
    // Of two files with one path, the first counts.
    for (const entry of entriesOf(archive)) {
      if (!entries.has(entry.path)) entries.set(entry.path, entry);
    }
  });
  return {
    paths: new Set(entries.keys()),
    read: (path, room) =>
      orBroken(() => {
        const entry = entries.get(path);
        if (!entry) throw new BrokenArchiveError(`No file ${path}`);
        return contentOf(archive, entry, room);
      }),
    crcOf: (path) => entries.get(path)?.crc,
  };
}

function orBroken<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ArchiveTooLargeError || error instanceof BrokenArchiveError) throw error;
    throw new BrokenArchiveError('The archive is damaged', { cause: error });
  }
}

interface Entry {
  readonly path: string;
  /** 0: stored, 8: DEFLATE */
  readonly method: number;
  /** CRC-32 of what is packed */
  readonly crc: number;
  /** Compressed. Bytes */
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** The entries that the directory at the archive's end names. */
function* entriesOf(archive: Uint8Array): Generator<Entry> {
  const view = viewOf(archive);
  const end = endOf(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== SIGNATURE.entry) throw new BrokenArchiveError('No entry');
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted) throw new BrokenArchiveError('Encrypted');
    const pathLength = view.getUint16(at + 28, true);
    const path = archive.subarray(at + LENGTH.entry, at + LENGTH.entry + pathLength);
    yield {
      path: new TextDecoder().decode(path),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    at += LENGTH.entry + pathLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - LENGTH.end;
  for (let at = last; at >= Math.max(0, last - LENGTH.comment); at--) {
    if (view.getUint32(at, true) === SIGNATURE.end) return at;
  }
  throw new BrokenArchiveError('No directory');
}

function contentOf(archive: Uint8Array, entry: Entry, room: number): Uint8Array {
  const view = viewOf(archive);
  const { offset, size, method } = entry;
  if (view.getUint32(offset, true) !== SIGNATURE.local) throw new BrokenArchiveError('No header');
  const start =
    offset + LENGTH.local + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > archive.length) throw new BrokenArchiveError('Cut off');
  const packed = archive.subarray(start, start + size);
  if (method === 8) return inflated(packed, room);
  if (method !== 0) throw new BrokenArchiveError(`Method ${method}`);
  if (size > room) throw new ArchiveTooLargeError('Stored');
  return packed;
}

function inflated(packed: Uint8Array, room: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    if (size > room) throw new ArchiveTooLargeError('Inflated');
    parts.push(part);
  });
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
