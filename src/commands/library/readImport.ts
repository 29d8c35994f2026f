import { ImportError, type ImportErrorReason } from '../../exchange/import/importError';
import { importFile } from '../../exchange/import/importFile';
import type { ImportNote } from '../../exchange/import/importNote';
import { buildPeople } from '../../exchange/import/people';
import {
  type ColumnMapping,
  PERSON_FIELDS,
  type PersonField,
} from '../../exchange/import/personFields';
import { type ImportPreview, previewOf } from '../../exchange/import/preview';
import type { Table } from '../../exchange/import/tableOfRows';
import type { MapSnapshot } from '../../model/map';
import { cleanShortText } from '../../model/text';
import { createMap } from '../../state/library';
import type { MapId } from '../../state/repository';
import { laidOut } from './layOut';

export type { ColumnMapping, ImportNote, ImportPreview, PersonField };
export { PERSON_FIELDS };

/** A list of people read from a file, before anybody has said what its columns mean. */
export interface PeopleFile {
  readonly kind: 'people';
  /** With extension. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly table: Table;
  readonly guess: ColumnMapping;
}

/** A map that was in a file, kept on this device now. */
export interface MapFileKept {
  readonly kind: 'map';
  readonly id: MapId;
  readonly title: string;
  readonly notes: readonly ImportNote[];
}

/** Why nothing came of a file; a key of `importing.error`. */
export interface ImportFailure {
  readonly reason: ImportErrorReason | 'not-kept' | 'unknown';
  readonly details: Readonly<Record<string, string | number>>;
}

/** What a list of people becomes with a given meaning of its columns, before it is kept. */
export interface PeoplePlan {
  /** Laid out, without a title. */
  readonly map: MapSnapshot;
  readonly notes: readonly ImportNote[];
  readonly preview: ImportPreview;
}

/**
 * Reads a chosen file, whatever it is. A map is kept at once; a list of people is only read.
 * @throws ImportError when it can't be read; MapNotKeptError when a map can't be written
 */
export async function readImport(file: File): Promise<PeopleFile | MapFileKept> {
  const started = performance.now();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await importFile(file.name, bytes);
  if (read.kind === 'people') {
    const { table, mapping } = read;
    return { kind: 'people', name: file.name, headings: table.headings, table, guess: mapping };
  }
  const { map, doc, notes } = read;
  const id = await keep(map, doc);
  performance.measure('map:import', { start: started, end: performance.now() });
  return { kind: 'map', id, title: map.info.title, notes };
}

/** @throws ImportError no-columns when no column says who the people are */
export function planPeople(file: PeopleFile, columns: ColumnMapping): PeoplePlan {
  const draft = buildPeople(file.table, columns);
  return { map: laidOut(draft.map), notes: draft.notes, preview: previewOf(draft) };
}

/**
 * Keeps a list of people as a map named after the file.
 * @throws ImportError no-columns; MapNotKeptError when it can't be written
 */
export async function keepPeople(file: PeopleFile, columns: ColumnMapping): Promise<MapId> {
  const started = performance.now();
  const { map } = planPeople(file, columns);
  const id = await keep({ ...map, info: { ...map.info, title: titleFrom(file.name) } });
  performance.measure('map:import', { start: started, end: performance.now() });
  return id;
}

/** The file was good, and storage refused the map. */
class MapNotKeptError extends Error {
  override readonly name = 'MapNotKeptError';
}

async function keep(map: MapSnapshot, doc: Uint8Array | null = null): Promise<MapId> {
  try {
    return await createMap(map, doc);
  } catch (cause) {
    throw new MapNotKeptError('The imported map could not be written', { cause });
  }
}

/** The failure that an error stands for; what is no ImportError is also put in the console. */
export function importFailure(error: unknown): ImportFailure {
  if (error instanceof ImportError) return { reason: error.reason, details: error.details };
  console.error(error);
  if (error instanceof MapNotKeptError) return { reason: 'not-kept', details: {} };
  return { reason: 'unknown', details: {} };
}

/** Different values of a column, in order of first appearance. @param most  how many are wanted */
export function sampleValues({ table }: PeopleFile, column: number, most: number): string[] {
  const values = new Set<string>();
  for (const row of table.rows) {
    const value = row[column]?.trim();
    if (value) values.add(value);
    if (values.size === most) break;
  }
  return [...values];
}

/** "stakeholders_2024.csv" → "stakeholders 2024" */
function titleFrom(fileName: string): string {
  const stem = fileName.replace(/\.[^.]{1,5}$/, '').replace(/_+/g, ' ');
  return cleanShortText(stem) || cleanShortText(fileName);
}
