import type * as z from 'zod/mini';
import { ID_PATTERN } from '../../model/fields';
import type { Link } from '../../model/link';
import { linkSchema } from '../../model/link';
import type { MapInfo, MapSnapshot } from '../../model/map';
import { MAX_LINKS, MAX_STAKEHOLDERS, mapInfoSchema } from '../../model/map';
import type { Stakeholder } from '../../model/stakeholder';
import { stakeholderSchema } from '../../model/stakeholder';
import { fromBase64 } from '../base64';
import { byteLength } from '../byteLength';
import { FILE_SIZE_LIMIT, MAP_FILE_FORMAT, MAP_FILE_VERSION } from '../mapFileFormat';
import { decodeUnicode } from './decodeText';
import { ImportError } from './importError';
import type { ImportNote } from './importNote';
import { NoteCollector, personInWords } from './importNote';
import { mendMap, withDistinctIds } from './mendMap';
import { migrate } from './migrations';

export interface ImportedMap {
  /** Which map it says it is; null when it does not say, or nothing that can be an id. */
  readonly id: string | null;
  /** Valid, and unchanged by normalise(). */
  readonly map: MapSnapshot;
  /** The Yjs state that came with it, unchecked; null when there was none or it was no base64. */
  readonly doc: Uint8Array | null;
  readonly notes: readonly ImportNote[];
}

/**
 * Reads a map file, trusting nothing in it: size, JSON, format, version, number of people and links,
 * then every field. Unknown fields are kept out; what merging may have broken is mended and noted.
 * @param source  the file's bytes (UTF-8, or UTF-16 with its mark) or its text
 * @throws ImportError too-large, empty, unreadable-text, not-json, not-a-map, future-version, invalid,
 *         too-many-people, too-many-links
 * Source: DESIGN.md, "The map file"
 */
export function readMapFile(source: string | Uint8Array): ImportedMap {
  const file = currentVersion(parseJson(textOf(source)));
  const content = asObject(file.map);
  if (!content) throw new ImportError('invalid', { path: 'map' });

  const people = listOf(content.stakeholders, 'stakeholders');
  const ties = listOf(content.links, 'links');
  limit('too-many-people', people.length, MAX_STAKEHOLDERS);
  limit('too-many-links', ties.length, MAX_LINKS);

  const notes = new NoteCollector();
  const info: MapInfo = checked(mapInfoSchema, content, '');
  const stakeholders: Stakeholder[] = people.map((person, index) =>
    checked(stakeholderSchema, person, `stakeholders[${index}]`),
  );
  const links: Link[] = ties.map((link, index) => checked(linkSchema, link, `links[${index}]`));
  const map = mendMap(
    {
      info,
      stakeholders: withDistinctIds(stakeholders, (person) =>
        notes.add('person-renumbered', personInWords(person)),
      ),
      links: withDistinctIds(links),
    },
    notes,
  );
  return { id: idOf(file.id), map, doc: historyOf(file.doc, notes), notes: notes.notes() };
}

function idOf(id: unknown): string | null {
  return typeof id === 'string' && ID_PATTERN.test(id) ? id : null;
}

function textOf(source: string | Uint8Array): string {
  const bytes = typeof source === 'string' ? byteLength(source) : source.byteLength;
  if (bytes > FILE_SIZE_LIMIT) {
    throw new ImportError('too-large', { limit: FILE_SIZE_LIMIT / 1_000_000 });
  }
  const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decodeUnicode(source);
  if (text === null) throw new ImportError('unreadable-text');
  if (text.trim() === '') throw new ImportError('empty');
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ImportError('not-json', {}, { cause });
  }
}

function currentVersion(json: unknown): Readonly<Record<string, unknown>> {
  const file = asObject(json);
  if (file?.format !== MAP_FILE_FORMAT) throw new ImportError('not-a-map');
  const { version } = file;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    throw new ImportError('invalid', { path: 'version' });
  }
  if (version > MAP_FILE_VERSION) {
    throw new ImportError('future-version', { version, supported: MAP_FILE_VERSION });
  }
  return migrate(file, version);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

function listOf(value: unknown, path: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new ImportError('invalid', { path });
  return value;
}

function limit(reason: 'too-many-people' | 'too-many-links', count: number, most: number): void {
  if (count > most) throw new ImportError(reason, { count, limit: most });
}

function checked<S extends z.ZodMiniType>(schema: S, value: unknown, path: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const at = (result.error.issues[0]?.path ?? []).reduce<string>(
    (whole, key) =>
      typeof key === 'number' ? `${whole}[${key}]` : `${whole}${whole && '.'}${String(key)}`,
    path,
  );
  throw new ImportError('invalid', { path: at }, { cause: result.error });
}

function historyOf(doc: unknown, notes: NoteCollector): Uint8Array | null {
  if (doc === undefined || doc === null) return null;
  const bytes = typeof doc === 'string' ? fromBase64(doc) : null;
  if (bytes === null) notes.add('history-unreadable');
  return bytes;
}
