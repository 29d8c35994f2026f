import type { MapSnapshot } from '../../model/map';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import type { LineFields } from './line';
import type { KnownLine } from './matchLines';
import { columnsOf, indentOf, parseOutline } from './parseOutline';
import { fieldsOf, inOutlineOrder, leftToRight, printLine } from './printOutline';
import type { OutlineLanguage } from './terms';

/** A line of an open outline. */
export interface OutlineLine extends KnownLine {
  /** What it said when it was last the same as the map; null when it stands for nobody. */
  readonly fields: LineFields | null;
}

/**
 * The outline after the map was changed elsewhere: lines that still say what is so stay as they were
 * typed, with blank lines and order; the others are written anew, moved, added or taken away.
 * @returns the same lines when nothing is to be changed
 */
export function followMap(
  lines: readonly OutlineLine[],
  map: MapSnapshot,
  language: OutlineLanguage,
): readonly OutlineLine[] {
  if (saysTheSame(lines, map)) return lines;
  const before = new Map<StakeholderId, number>();
  for (const [index, { id }] of lines.entries()) if (id !== null) before.set(id, index);
  const ordered = inOutlineOrder(map, (a, b) => inTextOrder(before, a, b));
  const contents = ordered.map(({ person, depth }) => {
    const known = lines[before.get(person.id) ?? -1];
    const fields = fieldsOf(person);
    return known && isSame(known.fields, person)
      ? { line: known, depth }
      : { line: { id: person.id, fields, text: printLine(fields, language) }, depth };
  });
  const kept = indented(contents, unitOf(lines));
  const withBlanks = keepBlanks(lines, kept);
  if (saysTheSame(withBlanks, map)) return withBlanks;
  // Tabs and spaces do not go together here: every line is indented anew.
  const even = contents.map(({ line, depth }) => withIndent(line, '\t'.repeat(depth)));
  return keepBlanks(lines, even);
}

/** The outline of a map, as it is printed. */
export function outlineLines(map: MapSnapshot, language: OutlineLanguage): OutlineLine[] {
  return inOutlineOrder(map, leftToRight).map(({ person, depth }) => {
    const fields = fieldsOf(person);
    return { id: person.id, fields, text: '\t'.repeat(depth) + printLine(fields, language) };
  });
}

/** Lines that are blank and yet stand for somebody: emptied, to be typed anew. */
export function emptiedLines(lines: readonly KnownLine[]): ReadonlySet<number> {
  return new Set(
    lines.flatMap(({ text, id }, index) => (id !== null && text.trim() === '' ? [index] : [])),
  );
}

function saysTheSame(lines: readonly OutlineLine[], map: MapSnapshot): boolean {
  const text = lines.map((line) => line.text).join('\n');
  const { people } = parseOutline(text, { kept: emptiedLines(lines) });
  if (people.length !== map.stakeholders.size) return false;
  return people.every(({ line, manager }) => {
    const { id, fields } = lines[line] ?? { id: null, fields: null };
    const person = map.stakeholders.get(id ?? '');
    const managerId = manager === null ? null : lines[people[manager]?.line ?? -1]?.id;
    return person !== undefined && person.managerId === managerId && isSame(fields, person);
  });
}

function isSame(fields: LineFields | null, person: Stakeholder): boolean {
  return fields !== null && keyOf(fields) === keyOf(fieldsOf(person));
}

/** Saying that something is unknown is saying nothing. */
function keyOf(fields: LineFields): string {
  const { name, title, role, functions, attitude, quadrant, style, influence, owner } = fields;
  const said = (value: string | undefined) =>
    value === undefined || value === 'unknown' || value === 'unassigned' ? '' : value;
  return JSON.stringify([
    name,
    title,
    said(role),
    functions ?? [],
    said(attitude),
    said(quadrant),
    said(style),
    influence ?? null,
    owner ?? '',
  ]);
}

function inTextOrder(
  before: ReadonlyMap<StakeholderId, number>,
  a: Stakeholder,
  b: Stakeholder,
): number {
  const [left, right] = [before.get(a.id), before.get(b.id)];
  if (left !== undefined && right !== undefined) return left - right;
  if (left === undefined && right === undefined) return leftToRight(a, b);
  return left === undefined ? 1 : -1;
}

/** What one level is indented by in these lines. */
function unitOf(lines: readonly OutlineLine[]): string {
  return lines.map(({ text }) => indentOf(text)).find((indent) => indent !== '') ?? '\t';
}

/** Peers as far in as the first of them, who stays where it was if that is further in than the manager. */
function indented(
  contents: readonly { readonly line: OutlineLine; readonly depth: number }[],
  unit: string,
): OutlineLine[] {
  /** By depth, of the line above and its managers. */
  const above: string[] = [];
  return contents.map(({ line, depth }) => {
    const manager = depth === 0 ? null : (above[depth - 1] ?? '');
    const own = indentOf(line.text);
    const isIn = manager === null || columnsOf(own) > columnsOf(manager);
    const indent = above[depth] ?? (isIn ? own : manager + unit);
    above.length = depth;
    above.push(indent);
    return withIndent(line, indent);
  });
}

function withIndent(line: OutlineLine, indent: string): OutlineLine {
  return indentOf(line.text) === indent ? line : { ...line, text: indent + line.text.trim() };
}

/** Puts the blank lines of before below the lines they stood below. */
function keepBlanks(lines: readonly OutlineLine[], written: readonly OutlineLine[]): OutlineLine[] {
  const below = new Map<StakeholderId | null, OutlineLine[]>();
  let above: StakeholderId | null = null;
  for (const line of lines) {
    if (line.id !== null) above = line.id;
    else if (line.text.trim() === '') below.set(above, [...(below.get(above) ?? []), line]);
  }
  return [
    ...(below.get(null) ?? []),
    ...written.flatMap((line) => [line, ...(below.get(line.id) ?? [])]),
  ];
}
