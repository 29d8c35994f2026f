import { MAX_STAKEHOLDERS } from '../../model/map';
import type { Stakeholder } from '../../model/stakeholder';
import { cleanLongText, cleanShortText, SHORT_TEXT_LIMIT } from '../../model/text';
import type { LineFields } from '../outline/line';
import { columnsOf, linesOf } from '../outline/parseOutline';
import { readLine } from '../outline/readLine';
import { withoutMark } from './listMarks';
import { type PastedPeople, personOfLine } from './pastedPeople';

/** What may stand before a name and only says how deep it is: blanks and the lines of drawn trees. */
const INDENT = /^[\s\u2500-\u257f]*/;
/** "Una Okafor (CFO)" */
const IN_BRACKETS = /^([^()（）]+?)\s*[(（]([^()（）]+)[)）]$/;
/** Parts a name from a title where no comma does. */
const SEPARATOR = /\s*[;；|\t]\s*|\s+[-–—]+\s+|\s*——\s*|\s*[:：]\s+|、/;

interface Item {
  readonly content: string;
  readonly column: number;
  readonly kind: string | null;
  readonly level: number;
}

/** Reads a list of people, one a line, bulleted or numbered or not, indented or not. */
export function listedPeople(text: string): PastedPeople {
  const people: Stakeholder[] = [];
  const unknownWords: string[] = [];
  const above: { depth: number; id: string }[] = [];
  const items = itemsOf(text);
  const depthOf = depthsOf(items);
  for (const item of items) {
    const depth = depthOf(item);
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const read = readLine(item.content);
    unknownWords.push(
      ...read.notes.filter(({ kind }) => kind !== 'repeated').map(({ word }) => word),
    );
    const isCut = item.content.length > SHORT_TEXT_LIMIT;
    const person = personOfLine(withTitle(read.fields), {
      managerId: above.at(-1)?.id ?? null,
      notes: isCut ? cleanLongText(item.content) : '',
    });
    people.push(person);
    above.push({ depth, id: person.id });
  }
  return { kind: 'list', people, unknownWords };
}

/** Lines without a letter or digit are nobody; every other line is somebody, up to what a map holds. */
function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  for (const line of linesOf(text.replace(/[\u2028\u2029\u0085]/g, '\n'))) {
    if (items.length === MAX_STAKEHOLDERS) break;
    const indent = INDENT.exec(line)?.[0] ?? '';
    const { content, kind, level } = withoutMark(line.slice(indent.length).trimEnd());
    if (!/[\p{L}\p{N}]/u.test(content) && !content.includes('""')) continue;
    items.push({ content: content.trim(), column: columnsOf(indent), kind, level });
  }
  return items;
}

/**
 * How deep an item is. Word forgets the indentation of lists: where every item begins at the left, the
 * marks say it, each new kind a level deeper than those before; items without a mark are at the top.
 */
function depthsOf(items: readonly Item[]): (item: Item) => number {
  const isFlat = items.every(({ column }) => column === items[0]?.column);
  if (!isFlat) return ({ column, kind, level }) => column + (kind === null ? 0 : 1) + level * 2;
  const kinds = [...new Set(items.map(({ kind }) => kind))].sort(
    (a, b) => Number(a !== null) - Number(b !== null),
  );
  return ({ kind, level }) => kinds.indexOf(kind) * 10 + level;
}

/** The title that other separators than a comma part from the name. */
function withTitle(fields: LineFields): LineFields {
  if (fields.title !== '') return fields;
  const bracketed = IN_BRACKETS.exec(fields.name);
  const separator = SEPARATOR.exec(fields.name);
  if (separator && separator.index > 0) {
    const title = fields.name.slice(separator.index + separator[0].length);
    return {
      ...fields,
      name: cleanShortText(fields.name.slice(0, separator.index)),
      title: cleanShortText(title.replace(/[\t|]+/g, ', ')),
    };
  }
  if (!bracketed) return fields;
  const [, name = '', title = ''] = bracketed;
  return { ...fields, name: cleanShortText(name), title: cleanShortText(title) };
}
