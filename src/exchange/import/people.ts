import { newId } from '../../model/id';
import type { MapSnapshot } from '../../model/map';
import { emptyMap } from '../../model/map';
import { reportingCycles } from '../../model/normalise';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { hasInvisible } from '../../model/text';
import { ImportError } from './importError';
import { type ImportNote, NoteCollector, personInWords } from './importNote';
import { ManagerFinder, type ManagerReference } from './managerFinder';
import { rowsOfNobody } from './nobody';
import { cellOf } from './personCells';
import type { ColumnMapping } from './personFields';
import { readPerson } from './readPerson';
import { isWithoutHeadings, type Table } from './tableOfRows';
import { isWithheldName } from './words';

/** How often progress is told. Rows */
const PROGRESS_ROWS = 100;
const NOBODY = { kind: 'nobody', reference: '' } as const;

/** People read from a table, before anything is done with them. */
export interface PeopleDraft {
  /** Everybody in the table and nobody else, in its order; positions 0,0; unchanged by normalise(). */
  readonly map: MapSnapshot;
  /** What was mended, and what deserves a look. */
  readonly notes: readonly ImportNote[];
  /** By person: what else the row says, for somebody who compares. */
  readonly told: ReadonlyMap<StakeholderId, Told>;
}

/** What a row says of a person beside what it makes them. */
export interface Told {
  /** Fields with a filled and understood cell; without the manager. */
  readonly fields: ReadonlySet<keyof Stakeholder>;
  /** The manager's cell, and how it was understood. */
  readonly manager: { readonly reference: string; readonly kind: ManagerReference['kind'] };
  /** Words that are none of ours, as they are kept in the notes. */
  readonly unknownWords: readonly string[];
}

/**
 * Turns a table into people: one per row, whatever is wrong with it, but for rows that are sums and the
 * like. Broken reporting lines are mended and noted; the title of the map is left empty.
 * @param makeId  gives ids not given before
 * @param onProgress  told 0 to 1
 * @throws ImportError no-columns when the mapping names no column that says who the people are
 */
export function buildPeople(
  all: Table,
  mapping: ColumnMapping,
  makeId: () => StakeholderId = newId,
  onProgress: (done: number) => void = () => undefined,
): PeopleDraft {
  const { name, firstName, lastName, nameReversed, title, id } = mapping;
  if (
    [name, firstName, lastName, nameReversed, title, id].every((column) => column === undefined)
  ) {
    throw new ImportError('no-columns');
  }
  const nobody = rowsOfNobody(all.rows, mapping);
  const kept = [...all.rows.keys()].filter((index) => !nobody.has(index));
  const table = { ...all, rows: kept.map((index) => all.rows[index] ?? []) };
  const notes = new NoteCollector((row) => (kept[row - 1] ?? 0) + 1);
  for (const index of nobody) notes.addRow('row-left-out', inWords(all.rows[index]), index + 1);
  const told = new Map<StakeholderId, Told>();
  const finder = new ManagerFinder(table.rows, mapping);
  const managers = table.rows.map((row, index) => {
    const reference = cellOf(row, mapping.manager);
    return { reference, ...finder.find(reference, index) };
  });
  const people = table.rows.map((row, index) => {
    if (index % PROGRESS_ROWS === 0) onProgress(index / table.rows.length);
    const read = readPerson(makeId(), row, mapping, table.headings);
    const words = personInWords(read.person);
    if (row.some(hasInvisible)) notes.add('controls-removed', words, index + 1);
    for (const word of read.unknownWords) notes.add('unknown-word', word, index + 1);
    if (read.wasShortened) notes.add('text-shortened', words, index + 1);
    told.set(read.person.id, {
      fields: read.told,
      manager: managers[index] ?? NOBODY,
      unknownWords: read.unknownWords,
    });
    return read.person;
  });
  noteNames(people, notes);
  noteColumnsLeftOut(table, mapping, notes);
  noteRepetitions(table, mapping, people, notes);
  const reporting = withManagers(managers, mapping, people, notes);
  const stakeholders = withoutCycles(reporting, notes);
  return { map: { ...emptyMap(), stakeholders }, notes: notes.notes(), told };
}

/** What stands in a row. */
function inWords(row: readonly string[] = []): string {
  return row.filter((cell) => cell.trim() !== '').join(' · ');
}

function noteNames(people: readonly Stakeholder[], notes: NoteCollector): void {
  people.forEach((person, index) => {
    if (person.name === '') notes.add('no-name', personInWords(person), index + 1);
    else if (isWithheldName(person.name)) {
      notes.add('withheld-name', personInWords(person), index + 1);
    }
  });
}

/** Columns with headings are told by those, and seen where their meaning is chosen. */
function noteColumnsLeftOut(table: Table, mapping: ColumnMapping, notes: NoteCollector): void {
  if (!isWithoutHeadings(table)) return;
  const { headings, rows } = table;
  const taken = new Set(Object.values(mapping));
  for (const [column, heading] of headings.entries()) {
    const value = rows.map((row) => cellOf(row, column)).find(Boolean);
    if (value && !taken.has(column)) notes.add('column-left-out', `${heading} (${value})`);
  }
}

/** Rows are compared in what is imported of them: a running number does not make them different. */
function noteRepetitions(
  table: Table,
  mapping: ColumnMapping,
  people: readonly Stakeholder[],
  notes: NoteCollector,
): void {
  const ids = new Set<string>();
  const seen = new Set<string>();
  const columns = Object.values(mapping);
  people.forEach((person, index) => {
    const imported = JSON.stringify(
      columns.map((column) => cellOf(table.rows[index] ?? [], column)),
    );
    if (seen.has(imported)) notes.add('repeated-row', personInWords(person), index + 1);
    seen.add(imported);
    if (person.sourceId === '') return;
    if (ids.has(person.sourceId)) notes.add('duplicate-id', person.sourceId, index + 1);
    ids.add(person.sourceId);
  });
}

function withManagers(
  managers: readonly (ManagerReference & { readonly reference: string })[],
  mapping: ColumnMapping,
  people: readonly Stakeholder[],
  notes: NoteCollector,
): Map<StakeholderId, Stakeholder> {
  const nobody: number[] = [];
  const reporting = new Map<StakeholderId, Stakeholder>();
  people.forEach((person, index) => {
    const note = (key: ImportNote['key'], of = personInWords(person)) =>
      notes.add(key, of, index + 1);
    const manager = managers[index] ?? NOBODY;
    let managerId: StakeholderId | null = null;
    if (manager.kind === 'found') {
      managerId = people[manager.row]?.id ?? null;
      if (manager.how === 'nearly') note('manager-id-nearly');
      if (manager.how === 'ambiguous') note('ambiguous-manager');
    } else if (manager.kind === 'self') note('self-report');
    else if (manager.kind === 'unknown')
      note('unknown-manager', `${personInWords(person)} → ${manager.reference}`);
    else nobody.push(index);
    reporting.set(person.id, { ...person, managerId });
  });
  if (mapping.manager !== undefined && nobody.length > 1) {
    for (const index of nobody) {
      const person = people[index];
      if (person) notes.add('several-top-level', personInWords(person), index + 1);
    }
  }
  return reporting;
}

/** Frees of each closed chain the one who comes first in the table: lists begin at the top. */
function withoutCycles(
  people: ReadonlyMap<StakeholderId, Stakeholder>,
  notes: NoteCollector,
): ReadonlyMap<StakeholderId, Stakeholder> {
  const place = new Map([...people.keys()].map((id, index) => [id, index]));
  const mended = new Map(people);
  for (const cycle of reportingCycles(people)) {
    const first = cycle.reduce((a, b) => ((place.get(b) ?? 0) < (place.get(a) ?? 0) ? b : a));
    const person = people.get(first);
    if (!person) continue;
    mended.set(first, { ...person, managerId: null });
    notes.add('cycle-cut', personInWords(person), (place.get(first) ?? 0) + 1);
  }
  return mended;
}
