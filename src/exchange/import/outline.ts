import { newId } from '../../model/id';
import { emptyMap, MAX_STAKEHOLDERS, type MapSnapshot } from '../../model/map';
import { blankStakeholder, type Stakeholder } from '../../model/stakeholder';
import { cleanLongText, cleanShortText, SHORT_TEXT_LIMIT } from '../../model/text';
import { ImportError } from './importError';

/** One line of an outline, understood. */
export interface OutlinePerson {
  readonly name: string;
  readonly title: string;
  /** Index among the outline's people of the manager, always an earlier one; null at the top. */
  readonly manager: number | null;
  /** 0 at the top */
  readonly depth: number;
  /** The whole line where it was too long for a name and a title; otherwise empty. */
  readonly notes: string;
}

/** Columns to the next tab stop. */
const TAB = 4;
/** What may stand before a name and only says how deep it is: spaces and the lines of drawn trees. */
const INDENT = /^[\s\u2500-\u257f]*/;
/** List marks; a repeated one (`**`, `##`) is a level deeper, as in wikis. */
const BULLET = /^(?:([-*+•·‣◦▪●○■□–—#])\1*|\d{1,3}[.)、．]|[(（]\d{1,3}[)）])[\s\u3000]+/;
/** The first of these parts the name from the title. */
const SEPARATOR = /\s*[,，、;；|\t]\s*|\s+[-–—]+\s+|\s*[—]{2}\s*/;
/** "Una Okafor (CFO)" */
const IN_BRACKETS = /^([^()（）]+?)\s*[(（]([^()（）]+)[)）]$/;

/**
 * Reads people from plain text, one a line: "Name, Title". Whoever is indented further (tabs, spaces,
 * bullets below an unbulleted line, repeated bullets) than the line above reports to it; a line that
 * comes back out reports to the nearest earlier line that is further left. Lines without a letter or
 * digit are nobody; every other line is somebody, and all its words are kept.
 */
export function readOutline(text: string): OutlinePerson[] {
  const people: OutlinePerson[] = [];
  const ancestors: { column: number; index: number }[] = [];
  for (const line of text.split(/\r\n?|[\n\u2028\u2029\u0085]/)) {
    const { column, content } = withoutMarks(line);
    if (!/[\p{L}\p{N}]/u.test(content)) continue;
    while (ancestors.length > 0 && (ancestors.at(-1)?.column ?? 0) >= column) ancestors.pop();
    const manager = ancestors.at(-1)?.index ?? null;
    people.push({ ...nameAndTitle(content), manager, depth: ancestors.length });
    ancestors.push({ column, index: people.length - 1 });
  }
  return people;
}

/**
 * A map of an outline's people, not yet laid out.
 * @throws ImportError too-many-people, no-people
 */
export function outlineMap(outline: readonly OutlinePerson[]): MapSnapshot {
  if (outline.length === 0) throw new ImportError('no-people');
  if (outline.length > MAX_STAKEHOLDERS) {
    throw new ImportError('too-many-people', { count: outline.length, limit: MAX_STAKEHOLDERS });
  }
  const ids = outline.map(newId);
  const stakeholders = new Map<string, Stakeholder>();
  outline.forEach(({ name, title, notes, manager }, index) => {
    const id = ids[index] ?? newId();
    const managerId = manager === null ? null : (ids[manager] ?? null);
    stakeholders.set(id, { ...blankStakeholder(id), name, title, notes, managerId });
  });
  return { ...emptyMap(), stakeholders };
}

/** How far right a line begins, in columns, and what it says there. */
function withoutMarks(line: string): { column: number; content: string } {
  const indent = INDENT.exec(line)?.[0] ?? '';
  const rest = line.slice(indent.length).trimEnd();
  const bullet = BULLET.exec(rest)?.[0] ?? '';
  const content = rest.slice(bullet.length);
  const repeats = /^[-*+#]/.test(bullet) ? bullet.trimEnd().length - 1 : 0;
  return { column: widthOf(indent) + (bullet ? 1 : 0) + repeats * 2, content };
}

function widthOf(indent: string): number {
  let column = 0;
  for (const character of indent) {
    if (character === '\t') column += TAB - (column % TAB);
    else column += character === '\u3000' ? 2 : 1;
  }
  return column;
}

function nameAndTitle(content: string): Pick<OutlinePerson, 'name' | 'title' | 'notes'> {
  const bracketed = IN_BRACKETS.exec(content);
  const separator = SEPARATOR.exec(content);
  let [name, title] = [content, ''];
  if (separator && separator.index > 0) {
    name = content.slice(0, separator.index);
    title = content.slice(separator.index + separator[0].length);
  } else if (bracketed) {
    [name = content, title = ''] = bracketed.slice(1);
  }
  const isCut = name.length > SHORT_TEXT_LIMIT || title.length > SHORT_TEXT_LIMIT;
  return {
    name: cleanShortText(name),
    title: cleanShortText(title),
    notes: isCut ? cleanLongText(content) : '',
  };
}
