import { guessColumns } from '../import/guessColumns';
import { buildPeople } from '../import/people';
import type { ColumnMapping } from '../import/personFields';
import { readTable } from '../import/table';
import { readAttitude, readRole } from '../import/words';
import type { PastedPeople } from './pastedPeople';

const PHONE = /^\+?[\d\s()./-]{6,}$/;

/**
 * Reads a block copied from a spreadsheet, with headings or without.
 * @throws ImportError no-people, no-columns, too-many-people
 */
export function tabledPeople(text: string): PastedPeople {
  const table = readTable(`sep=\t\n${text}`);
  const people = buildPeople(table, withFreeColumns(guessColumns(table), table.rows));
  return {
    kind: 'table',
    people: managersFirst([...people.map.stakeholders.values()]),
    unknownWords: people.notes
      .filter(({ key }) => key === 'unknown-word')
      .flatMap(({ examples }) => examples),
  };
}

/** Whether a text is a block of cells: most of its lines have a tab that is neither indentation nor after a mark. */
export function isTable(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const celled = lines.filter(
    (line) => /^[^\t]*[^\s\t][^\t]*\t/.test(line) && !/^\s*\S{1,4}\t[^\t]*$/.test(line),
  );
  return (
    celled.length > 0 &&
    celled.length >= lines.length * 0.6 &&
    !lines.every((line) => /^\t/.test(line))
  );
}

type Rows = readonly (readonly string[])[];

/** Without headings, values tell: the first words that are nothing else are names, the next titles. */
function withFreeColumns(guess: ColumnMapping, rows: Rows): ColumnMapping {
  const mapping: { -readonly [Field in keyof ColumnMapping]: ColumnMapping[Field] } = { ...guess };
  const taken = () => new Set<number | undefined>(Object.values(mapping));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const firstWhere = (fits: (value: string) => boolean) =>
    Array.from({ length: width }, (_, column) => column).find((column) => {
      const values = rows.map((row) => (row[column] ?? '').trim()).filter(Boolean);
      return !taken().has(column) && values.length > 0 && values.every(fits);
    });
  mapping.phone ??= firstWhere((value) => PHONE.test(value));
  mapping.role ??= firstWhere((value) => readRole(value) !== null);
  mapping.attitude ??= firstWhere((value) => readAttitude(value) !== null);
  const isWords = (value: string) => /\p{L}/u.test(value) && !value.includes('@');
  const isNamed = mapping.name ?? mapping.firstName ?? mapping.lastName;
  if (isNamed === undefined) mapping.name = firstWhere(isWords);
  mapping.title ??= firstWhere(isWords);
  for (const field of Object.keys(mapping) as (keyof ColumnMapping)[]) {
    if (mapping[field] === undefined) delete mapping[field];
  }
  return mapping;
}

function managersFirst<Person extends { id: string; managerId: string | null }>(
  people: readonly Person[],
): Person[] {
  const waiting = new Map(people.map((person) => [person.id, person]));
  const ordered: Person[] = [];
  for (const person of people) {
    const chain: Person[] = [];
    let next: Person | undefined = waiting.get(person.id);
    while (next) {
      waiting.delete(next.id);
      chain.push(next);
      next = next.managerId === null ? undefined : waiting.get(next.managerId);
    }
    ordered.push(...chain.reverse());
  }
  return ordered;
}
