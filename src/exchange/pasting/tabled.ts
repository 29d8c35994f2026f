import { withFreeColumns } from '../import/freeColumns';
import { guessColumns } from '../import/guessColumns';
import { buildPeople } from '../import/people';
import { readTable } from '../import/table';
import type { PastedPeople } from './pastedPeople';

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
    (line) => firstCell(line) !== '' && !/^\s*\S{1,4}\t[^\t]*$/.test(line),
  );
  return (
    celled.length > 0 &&
    celled.length >= lines.length * 0.6 &&
    !lines.every((line) => /^\t/.test(line))
  );
}

/** What stands before the first tab; empty without one. */
function firstCell(line: string): string {
  return line.slice(0, Math.max(0, line.indexOf('\t'))).trim();
}

/** The same people, each after their manager. @param people  without circles */
export function managersFirst<Person extends { id: string; managerId: string | null }>(
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
