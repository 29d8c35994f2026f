import { looksLikeBackup } from '../../exchange/backup/readBackup';
import { ImportError, type ImportErrorReason } from '../../exchange/import/importError';
import type { ImportNote } from '../../exchange/import/importNote';
import { readMapFile } from '../../exchange/import/mapFile';
import { importMapPng } from '../../exchange/import/mapPng';
import {
  type ColumnMapping,
  PERSON_FIELDS,
  type PersonField,
} from '../../exchange/import/personFields';
import { sniffFile } from '../../exchange/import/sniffFile';
import { cleanShortText } from '../../model/text';
import { columnsKeptFor, keepColumnsFor } from '../../state/importChoices';
import { createMap } from '../../state/library';
import type { MapId } from '../../state/repository';
import { type BroughtIn, bringIn } from '../copies/bringIn';
import type { PeoplePlan, TableLook } from './peopleDesk';
import { type AskOptions, type OpenDesk, openDesk } from './peopleWorkerClient';

export type { AskOptions, ColumnMapping, ImportNote, PeoplePlan, PersonField };
export { PERSON_FIELDS };

/** A list of people read from a file, before anybody has said what its columns mean. */
export interface PeopleFile extends TableLook {
  readonly kind: 'people';
  /** With extension. */
  readonly name: string;
  /** What was chosen last for the same headings. */
  readonly remembered: ColumnMapping | null;
  /** Answers for the file's rows; to be closed when nothing more will be asked. */
  readonly desk: OpenDesk;
}

/** A map that was in a file, and what came of it. */
export interface MapFileRead {
  readonly kind: 'map';
  readonly title: string;
  readonly notes: readonly ImportNote[];
  readonly outcome: BroughtIn;
}

/** Everything that was kept somewhere: to be restored, not imported. */
export interface BackupFile {
  readonly kind: 'backup';
}

/** Why nothing came of a file; a key of `importing.error`. */
export interface ImportFailure {
  readonly reason: ImportErrorReason | 'not-kept' | 'unknown';
  readonly details: Readonly<Record<string, string | number>>;
}

/** Enough to tell maps and pictures from lists of people, bytes. */
const HEAD_BYTES = 65_536;
/** Where a backup says that it is one, bytes. */
const TAIL_BYTES = 4_096;

/**
 * Reads a chosen file, whatever it is. A map that is not here yet is kept at once; a list of people is
 * only read.
 * @throws ImportError when it can't be read; MapNotKeptError when a map can't be written
 */
export async function readImport(
  file: File,
  options?: AskOptions,
): Promise<PeopleFile | MapFileRead | BackupFile> {
  const started = performance.now();
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (await isBackup(file, head)) return { kind: 'backup' };
  const kind = sniffFile(file.name, head);
  if (kind !== 'map' && kind !== 'png') return readPeople(file, options);
  if (head.length === 0) throw new ImportError('empty');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const given = kind === 'map' ? readMapFile(bytes) : await importMapPng(bytes);
  const outcome = await kept(bringIn(given, file.name));
  performance.measure('map:import', { start: started, end: performance.now() });
  return { kind: 'map', title: given.map.info.title, notes: given.notes, outcome };
}

/** An archive with nothing else that is read here counts as one, too: restoring says what is wrong with it. */
async function isBackup(file: File, head: Uint8Array): Promise<boolean> {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  const end = new Uint8Array(await file.slice(-TAIL_BYTES).arrayBuffer());
  return looksLikeBackup(end) || (isNamedZip(file) && sniffFile(file.name, head) === 'unknown');
}

function isNamedZip({ name }: File): boolean {
  return /\.zip$/i.test(name);
}

/** Reads a list of people. @throws ImportError */
export async function readPeople(file: File, options?: AskOptions): Promise<PeopleFile> {
  const desk = openDesk();
  try {
    const look = await desk.ask({ kind: 'read', file }, options);
    const remembered = columnsKeptFor(look.headings);
    return { kind: 'people', name: file.name, ...look, remembered, desk };
  } catch (error) {
    desk.close();
    throw error;
  }
}

/** @throws ImportError no-columns when no column says who the people are; cancelled */
export function planPeople(
  file: PeopleFile,
  columns: ColumnMapping,
  options?: AskOptions,
): Promise<PeoplePlan> {
  return file.desk.ask({ kind: 'plan', columns }, options);
}

/**
 * Keeps a list of people as a map named after the file, and what its columns meant.
 * @throws MapNotKeptError when it can't be written
 */
export async function keepPeople(
  file: PeopleFile,
  columns: ColumnMapping,
  { map }: PeoplePlan,
): Promise<MapId> {
  const started = performance.now();
  const info = { ...map.info, title: titleFrom(file.name) };
  const id = await kept(createMap({ ...map, info }));
  rememberColumns(file, columns);
  performance.measure('map:import', { start: started, end: performance.now() });
  return id;
}

/** For the next file with the same headings; a choice that is but our guess needs no memory. */
export function rememberColumns(file: PeopleFile, columns: ColumnMapping): void {
  const isGuess = sameColumns(columns, file.guess);
  if (!isGuess || file.remembered !== null) keepColumnsFor(file.headings, columns);
}

export function sameColumns(a: ColumnMapping, b: ColumnMapping): boolean {
  return PERSON_FIELDS.every((field) => a[field] === b[field]);
}

/** The file was good, and storage refused the map. */
class MapNotKeptError extends Error {
  override readonly name = 'MapNotKeptError';
}

async function kept<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
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

/** "stakeholders_2024.csv" → "stakeholders 2024" */
function titleFrom(fileName: string): string {
  const stem = fileName.replace(/\.[^.]{1,5}$/, '').replace(/_+/g, ' ');
  return cleanShortText(stem) || cleanShortText(fileName);
}
