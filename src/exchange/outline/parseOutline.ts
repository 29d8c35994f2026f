import type { LineFields, OutlineNote, Range } from './line';
import { readLine } from './readLine';

/** One person of an outline, and where in the text they stand. */
export interface ParsedPerson extends Range {
  /** 0 for the first line of the text. */
  readonly line: number;
  /** 0 at the top */
  readonly depth: number;
  /** Index among the outline's people of the manager, always an earlier one; null at the top. */
  readonly manager: number | null;
  readonly fields: LineFields;
}

export interface ParsedOutline {
  readonly people: readonly ParsedPerson[];
  /** What was not taken as it may have been meant; ranges are in the whole text. */
  readonly notes: readonly OutlineNote[];
  /** The tags that were understood. */
  readonly tags: readonly Range[];
}

export interface ParseOptions {
  /** Where somebody is typing, in the whole text: an unfinished tag there is not yet text. */
  readonly caret?: number | null;
  /** Blank lines that stand for somebody all the same. */
  readonly kept?: ReadonlySet<number>;
}

/** Columns to the next tab stop. */
export const TAB_WIDTH = 4;

/**
 * Reads an outline: one person a line, whoever is indented further (tabs or spaces) reports to the
 * nearest line above that is indented less. Blank lines are nobody.
 */
export function parseOutline(
  text: string,
  { caret = null, kept }: ParseOptions = {},
): ParsedOutline {
  const people: ParsedPerson[] = [];
  const notes: OutlineNote[] = [];
  const tags: Range[] = [];
  const ancestors: { column: number; index: number }[] = [];
  let start = 0;
  for (const [line, content] of linesOf(text).entries()) {
    const indent = indentOf(content);
    const end = start + content.length;
    if (indent.length < content.length || kept?.has(line)) {
      const column = columnsOf(indent);
      while ((ancestors.at(-1)?.column ?? -1) >= column) ancestors.pop();
      const from = start + indent.length;
      const isTyped = caret !== null && caret >= from && caret <= end;
      const read = readLine(content.slice(indent.length), isTyped ? caret - from : null);
      const manager = ancestors.at(-1)?.index ?? null;
      people.push({ line, start, end, depth: ancestors.length, manager, fields: read.fields });
      notes.push(...read.notes.map((note) => shifted(note, from)));
      tags.push(...read.tags.map((tag) => shifted(tag, from)));
      ancestors.push({ column, index: people.length - 1 });
    }
    start = end + 1;
  }
  return { people, notes, tags };
}

function shifted<T extends Range>(range: T, by: number): T {
  return { ...range, start: range.start + by, end: range.end + by };
}

export function linesOf(text: string): string[] {
  return text.replace(/\r\n?/g, '\n').split('\n');
}

/** The blanks a line begins with. */
export function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}

/** How far right an indentation reaches, in columns. */
export function columnsOf(indent: string): number {
  let column = 0;
  for (const character of indent) {
    if (character === '\t') column += TAB_WIDTH - (column % TAB_WIDTH);
    else column += character === '\u3000' ? 2 : 1;
  }
  return column;
}
