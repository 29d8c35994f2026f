import { crc32, deflateSync } from 'node:zlib';
import type { Chance } from '../suite';
import { joined, noise } from './bytes';

/** A file as an archive has it, with what it says of itself. */
interface Packed {
  readonly path: string;
  readonly method: number;
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number;
  readonly flags: number;
}

/**
 * A ZIP archive of the given files, in which at times something is false: sizes, places, methods, paths,
 * the number of files; files that lie over each other, inside each other, or unpack to far more than they are.
 */
export function hostileArchive(
  files: Readonly<Record<string, Uint8Array>>,
  chance: Chance,
): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, bytes]) => packed(path, bytes, chance));
  if (chance.is(0.005)) entries.push(...bombs(chance));
  if (chance.is(0.1)) entries.push(packed(chance.one(PATHS), noise(chance), chance));
  if (chance.is(0.05)) entries.push(...entries);
  return written(entries, chance);
}

const PATHS: readonly string[] = [
  '../../etc/passwd',
  '/etc/passwd',
  '..\\..\\x.exe',
  '__proto__',
  'xl/worksheets/__proto__.xml',
  'xl/worksheets/../workbook.xml',
  'XL/WORKBOOK.XML',
  'xl/worksheets/sheet1.xml',
  'xl/sharedStrings.xml',
  '',
  '\0',
  'xl/worksheets/.xml',
  'a'.repeat(60_000),
  '\u202e',
];

function packed(path: string, bytes: Uint8Array, chance: Chance): Packed {
  const isStored = chance.is(0.2);
  const body = isStored ? bytes : deflateSync(bytes).subarray(2, -4);
  const honest = {
    path,
    method: isStored ? 0 : 8,
    bytes: body,
    size: bytes.length,
    packedSize: body.length,
    crc: crc32(bytes),
    flags: 0x800,
  };
  if (chance.is(0.9)) return honest;
  const number = chance.one([0, 1, body.length - 1, body.length + 1, 0x7fffffff, 0xffffffff]);
  return chance.one([
    { ...honest, size: number },
    { ...honest, packedSize: number },
    { ...honest, crc: number },
    { ...honest, method: chance.one([0, 8, 9, 12, 14, 99, 65_535]) },
    { ...honest, flags: chance.one([1, 8, 0x41, 0x2000, 0xffff]) },
    { ...honest, bytes: body.subarray(0, chance.whole(body.length + 1)) },
    { ...honest, bytes: joined(body, noise(chance)) },
  ]);
}

let largest: Uint8Array | undefined;

/** Little that unpacks to much. */
function bombs(chance: Chance): Packed[] {
  largest ??= deflateSync(new Uint8Array(150_000_000)).subarray(2, -4);
  const count = chance.one([1, 1, 40]);
  return Array.from({ length: count }, (_, index) => ({
    path: `xl/worksheets/sheet${index + 2}.xml`,
    method: 8,
    bytes: largest ?? new Uint8Array(0),
    size: chance.one([10, 150_000_000, 0xffffffff]),
    packedSize: largest?.length ?? 0,
    crc: 0,
    flags: 0,
  }));
}

function written(entries: readonly Packed[], chance: Chance): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  const overlaps = chance.is(0.03);
  for (const entry of entries) {
    const path = new TextEncoder().encode(entry.path).subarray(0, 65_535);
    const place = overlaps ? 0 : at;
    const isLate = chance.is(0.05);
    const common = header(entry, path.length, isLate);
    put(joined(numbers([4, 0x04034b50]), common, numbers([2, 0]), path, entry.bytes));
    if (isLate)
      put(numbers([4, 0x08074b50], [4, entry.crc], [4, entry.packedSize], [4, entry.size]));
    const offset = chance.is(0.02) ? chance.one([0, 1, at, 0x7fffffff, 0xffffffff]) : place;
    central.push(
      joined(
        numbers([4, 0x02014b50], [2, 20]),
        header(entry, path.length, false),
        numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
        path,
      ),
    );
  }
  const directory = joined(...central);
  const places = chance.is(0.06) ? [0, 1, at - 1, 0x7fffffff, 0xffffffff] : [at];
  const counts = chance.is(0.06) ? [0, 1, entries.length + 1, 65_535] : [entries.length];
  const count = chance.one(counts);
  const isZip64 = chance.is(0.05);
  put(directory);
  if (isZip64) {
    put(
      numbers(
        [4, 0x06064b50],
        [4, 44],
        [4, 0],
        [4, 45],
        [8, 0],
        [4, count],
        [4, 0],
        [4, count],
        [4, 0],
        [4, directory.length],
        [4, 0],
        [4, chance.one(places)],
        [4, 0],
      ),
    );
    put(numbers([4, 0x07064b50], [4, 0], [4, at - 56], [4, 0], [4, 1]));
  }
  const said = isZip64 ? 65_535 : count;
  put(
    numbers(
      [4, 0x06054b50],
      [4, 0],
      [2, said],
      [2, said],
      [4, directory.length],
      [4, isZip64 ? 0xffffffff : chance.one(places)],
      [2, 0],
    ),
  );
  if (chance.is(0.05)) put(noise(chance));
  return joined(...(chance.is(0.02) ? [noise(chance)] : []), ...parts);
}

/** From flags to the path's length: the same in both of an entry's records. */
function header({ flags, method, crc, packedSize, size }: Packed, path: number, isLate: boolean) {
  const [sum, less, whole] = isLate ? [0, 0, 0] : [crc, packedSize, size];
  return numbers(
    [2, 20],
    [2, isLate ? flags | 8 : flags],
    [2, method],
    [4, 0],
    [4, sum],
    [4, less],
    [4, whole],
    [2, path],
  );
}

/** Little-endian. @param all  bytes and value */
function numbers(...all: readonly (readonly [number, number])[]): Uint8Array {
  return joined(
    ...all.map(([bytes, value]) =>
      Uint8Array.from({ length: bytes }, (_, at) => (at > 3 ? 0 : (value >>> (8 * at)) & 0xff)),
    ),
  );
}
