import { MAX_STAKEHOLDERS } from '../../model/map';
import type { Stakeholder } from '../../model/stakeholder';
import { cleanLongText, cleanShortText, SHORT_TEXT_LIMIT } from '../../model/text';
import { looksLikeName } from '../import/personCells';
import type { LineFields } from '../outline/line';
import { columnsOf, linesOf } from '../outline/parseOutline';
import { type ReadLine, readLine } from '../outline/readLine';
import { withoutMark } from './listMarks';
import { type PastedPeople, personOfLine } from './pastedPeople';
import { isChineseName, isOpen, soundsLikePost } from './posts';
import { recipientsOf, withoutHeaders } from './recipients';

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
  readonly email: string;
  readonly phone: string;
  /** Whether the content is but a name. */
  readonly isName: boolean;
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
    const read = item.isName ? named(item.content) : readLine(item.content);
    unknownWords.push(
      ...read.notes.filter(({ kind }) => kind !== 'repeated').map(({ word }) => word),
    );
    const isCut = item.content.length > SHORT_TEXT_LIMIT;
    const person = personOfLine(withTitle(read.fields), {
      managerId: above.at(-1)?.id ?? null,
      email: cleanShortText(item.email),
      phone: cleanShortText(item.phone),
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
  for (const line of withoutHeaders(linesOf(text.replace(/[\u2028\u2029\u0085]/g, '\n')))) {
    if (items.length >= MAX_STAKEHOLDERS) break;
    const indent = INDENT.exec(line)?.[0] ?? '';
    const { content, kind, level } = withoutMark(line.slice(indent.length).trimEnd());
    if (!/[\p{L}\p{N}]/u.test(content) && !content.includes('""')) continue;
    for (const { words, email, phone, isName } of recipientsOf(plain(content.trim())).slice(
      0,
      MAX_STAKEHOLDERS - items.length,
    )) {
      items.push({ content: words, email, phone, isName, column: columnsOf(indent), kind, level });
    }
  }
  return items;
}

/** Without what wikis and chats write "**Una**" with, a task's "[ ]", and tabs between cells. */
function plain(text: string): string {
  return text
    .replace(/^\[[ xX✓]?\]\s+/, '')
    .replace(/(?<![\p{L}\p{N}*_])(\*\*|__|\*|_)(?=\S)([^*_]+)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(', ');
}

function named(name: string): Pick<ReadLine, 'fields' | 'notes'> {
  return { fields: { name: cleanShortText(name), title: '' }, notes: [] };
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
  if (fields.title !== '') {
    // "Una Okafor – CFO, EMEA": the comma is one within the title.
    const parts = withTitle({ ...fields, title: '' });
    const isPair = soundsLikePost(parts.title) && !soundsLikePost(parts.name);
    return isPair ? { ...parts, title: cleanShortText(`${parts.title}, ${fields.title}`) } : fields;
  }
  const separator = SEPARATOR.exec(fields.name) ?? spaceInChinese(fields.name);
  if (separator && separator.index > 0) {
    const title = fields.name.slice(separator.index + separator[0].length);
    return {
      ...fields,
      ...inOrder(
        cleanShortText(fields.name.slice(0, separator.index)),
        cleanShortText(title.replace(/[\t|]+/g, ', ')),
      ),
    };
  }
  const bracketed = IN_BRACKETS.exec(fields.name);
  if (!bracketed) return fields;
  const [, name = '', title = ''] = bracketed;
  return { ...fields, name: cleanShortText(name), title: cleanShortText(title) };
}

/** "总经理：王建国" and "CEO: Una Okafor" put the post first, and "CFO: ?" asks who it is. */
function inOrder(first: string, last: string): Pick<LineFields, 'name' | 'title'> {
  if (!soundsLikePost(first)) return { name: first, title: last };
  if (isOpen(last)) return { name: `${first}?`, title: '' };
  const isName = (isChineseName(last) || looksLikeName(last)) && !soundsLikePost(last);
  return isName ? { name: last, title: first } : { name: first, title: last };
}

/** "王建国 总经理", "总经理-王建国": Chinese names have no space. */
function spaceInChinese(text: string): RegExpExecArray | null {
  const space = /[\s\u3000]+|[:：]|[-—–－/／]+/u.exec(text);
  if (!space) return null;
  const first = text.slice(0, space.index);
  const last = text.slice(space.index + space[0].length);
  const isPair =
    (isChineseName(first) && soundsLikePost(last.split(/\s/)[0] ?? '')) ||
    (soundsLikePost(first) && (isChineseName(last) || isOpen(last)));
  return isPair && /\p{Script=Han}/u.test(first) ? space : null;
}
