import { ExportError } from '../../drawing/exportError';
import type { LenientReader } from '../../model/fields';
import { lenientLink } from '../../model/link';
import type { MapSnapshot } from '../../model/map';
import { lenientMapInfo, mapInfoSchema } from '../../model/map';
import { blankStakeholder, lenientStakeholder } from '../../model/stakeholder';
import { toBase64 } from '../base64';
import { byteLength } from '../byteLength';
import { FILE_SIZE_LIMIT, MAP_FILE_FORMAT, MAP_FILE_VERSION } from '../mapFileFormat';

export interface MapFileOptions {
  /** Which map it is, so that it is known again where the map is already. */
  readonly id?: string | undefined;
  /** The Yjs state of the same map, so that two copies of it can be merged. */
  readonly doc?: Uint8Array | undefined;
  /** When the file was made, ISO 8601. */
  readonly exportedAt?: string;
}

/**
 * The map as a `.stakemap.json` file: JSON to be read by people too, keys always in the same order,
 * what was never filled in left out (reading restores it).
 * @returns at most FILE_SIZE_LIMIT bytes of UTF-8, so that `readMapFile` accepts it; where the limit
 *          demands it, without `doc`, then without indentation
 * @throws ExportError `too-large` when even that is more than the limit
 */
export function writeMapFile(map: MapSnapshot, options: MapFileOptions = {}): string {
  const { id, doc, exportedAt } = options;
  const file = {
    format: MAP_FILE_FORMAT,
    version: MAP_FILE_VERSION,
    ...(id === undefined ? {} : { id }),
    ...(exportedAt === undefined ? {} : { exportedAt }),
    map: readable(map),
  };
  const forms = [() => JSON.stringify(file, null, 2), () => JSON.stringify(file)];
  if (doc) forms.unshift(() => JSON.stringify({ ...file, doc: toBase64(doc) }, null, 2));
  for (const form of forms) {
    const text = `${form()}\n`;
    if (byteLength(text) <= FILE_SIZE_LIMIT) return text;
  }
  throw new ExportError('too-large');
}

const BLANK_INFO = mapInfoSchema.parse({});
const BLANK_PERSON = blankStakeholder('blank');
/** Fields whose parts have defaults of their own, and may be left out one by one. */
const PARTED: ReadonlySet<string> = new Set(['evidence', 'qualification', 'analysis']);

/** Passed through the schemas, so that keys are in their order and nothing is written that reading refuses. */
function readable(map: MapSnapshot): object {
  return {
    ...filledIn(readBack(lenientMapInfo, map.info), BLANK_INFO),
    stakeholders: [...map.stakeholders.values()].map((stakeholder) => {
      const person = readBack(lenientStakeholder, stakeholder);
      const { id, name } = person;
      return { id, name, ...filledIn(person, { ...BLANK_PERSON, id, name }) };
    }),
    links: [...map.links.values()].map((link) => {
      const { note, ...tie } = readBack(lenientLink, link);
      return note === '' ? tie : { ...tie, note };
    }),
  };
}

/** @throws when the value has no usable id, which no snapshot's has */
function readBack<T>(reader: LenientReader<T>, value: object): T {
  const read = reader.read(value as Readonly<Record<string, unknown>>);
  if (read === null) throw new Error('A record without an id is in the map.');
  return read;
}

/** The fields that differ from `blank`, in its order. */
function filledIn(value: object, blank: object): Record<string, unknown> {
  const fields = value as Readonly<Record<string, unknown>>;
  const filled: Record<string, unknown> = {};
  for (const [key, empty] of Object.entries(blank)) {
    const field = fields[key];
    if (JSON.stringify(field) === JSON.stringify(empty)) continue;
    filled[key] = PARTED.has(key) ? filledIn(field as object, empty as object) : field;
  }
  return filled;
}
