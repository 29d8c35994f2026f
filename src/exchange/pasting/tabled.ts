import { guessDelimiter } from '../import/delimiter';
import { withFreeColumns } from '../import/freeColumns';
import { guessColumns } from '../import/guessColumns';
import { headingRank, recognisedHeadings } from '../import/headings';
import { buildPeople } from '../import/people';
import { readTable } from '../import/table';
import type { Table } from '../import/tableOfRows';
import { isVcards, readVcards } from '../import/vcard';
import type { PastedPeople } from './pastedPeople';

/**
 * Reads a block copied from a spreadsheet, with headings or without, delimited text with headings, or vCards.
 * @throws ImportError no-people, no-columns, too-many-people
 */
export function tabledPeople(text: string): PastedPeople {
  const table = tableOf(text);
  const people = buildPeople(table, withFreeColumns(guessColumns(table), table.rows));
  return {
    kind: 'table',
    people: managersFirst([...people.map.stakeholders.values()]),
    unknownWords: people.notes
      .filter(({ key }) => key === 'unknown-word')
      .flatMap(({ examples }) => examples),
  };
}

function tableOf(text: string): Table {
  if (isVcards(text)) return readVcards(new TextEncoder().encode(text));
  return readTable(areCells(text) || !isDelimited(text) ? `sep=\t\n${text}` : text);
}

/** Whether a text is cells of whatever kind. */
export function isTable(text: string): boolean {
  return isVcards(text) || areCells(text) || isDelimited(text);
}

/** Of a line of headings, UTF-16 units. */
const LONGEST_HEAD = 2_000;

/** Whether the first line consists of headings, names among them, with other delimiters than tabs. */
function isDelimited(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const first = (lines[0] ?? '').slice(0, LONGEST_HEAD);
  const cells = first.split(guessDelimiter(first)).map((cell) => cell.replaceAll('"', '').trim());
  const isOfNames = cells.some((cell) =>
    (['name', 'firstName', 'lastName'] as const).some(
      (field) => (headingRank(cell, field) ?? 99) < 99,
    ),
  );
  return lines.length > 1 && isOfNames && recognisedHeadings(cells) > 1;
}

/** Whether a text is a block of cells: most of its lines have a tab that is neither indentation nor after a mark. */
function areCells(text: string): boolean {
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
