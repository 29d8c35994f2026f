import type { MapSnapshot } from '../../model/map';
import { quadrantOf } from '../../model/quadrant';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { COMMA, type LineFields, TAG_LIKE } from './line';
import { type OutlineLanguage, wordFor } from './terms';

/** What a line can say of a person, with everything that is known mentioned. */
export function fieldsOf(person: Stakeholder): LineFields {
  const { name, title, role, functions, attitude, socialStyle, influence, owner } = person;
  const quadrant = quadrantOf(person.personalNeedMet, person.organisationNeedMet);
  return {
    name,
    title,
    ...(role !== 'unassigned' && { role }),
    ...(functions.length > 0 && { functions }),
    ...(attitude !== 'unknown' && { attitude }),
    ...(quadrant !== 'unknown' && { quadrant }),
    ...(socialStyle !== 'unknown' && { style: socialStyle }),
    ...(influence !== null && { influence }),
    ...(owner !== '' && { owner }),
  };
}

/** A line without indentation that `readLine` reads as these fields. */
export function printLine(fields: LineFields, language: OutlineLanguage): string {
  const { name, title, role, functions, attitude, quadrant, style, influence, owner } = fields;
  const tags = [
    role && `#${wordFor('role', role, language)}`,
    ...(functions ?? []).map((each) => `#${wordFor('function', each, language)}`),
    attitude && `+${wordFor('attitude', attitude, language)}`,
    quadrant && `=${wordFor('quadrant', quadrant, language)}`,
    style && `~${wordFor('style', style, language)}`,
    influence !== undefined && `!${influence}`,
    owner && `@${quoted(owner, true)}`,
  ].filter(Boolean);
  const shownName = quoted(name, true);
  const text = title === '' ? shownName : `${shownName}, ${quoted(title, false)}`;
  return [text, ...tags].filter(Boolean).join(' ') || '""';
}

/** Everybody, one a line, as they stand from left to right, reports indented with tabs below their manager. */
export function printOutline(map: MapSnapshot, language: OutlineLanguage): string {
  return inOutlineOrder(map, leftToRight)
    .map(({ person, depth }) => '\t'.repeat(depth) + printLine(fieldsOf(person), language))
    .join('\n');
}

/** Everybody after their manager. @param order  of people with the same manager */
export function inOutlineOrder(
  { stakeholders }: MapSnapshot,
  order: (a: Stakeholder, b: Stakeholder) => number,
): { readonly person: Stakeholder; readonly depth: number }[] {
  const teams = new Map<StakeholderId | null, Stakeholder[]>();
  for (const person of stakeholders.values()) {
    const team = teams.get(person.managerId);
    if (team) team.push(person);
    else teams.set(person.managerId, [person]);
  }
  const ordered: { person: Stakeholder; depth: number }[] = [];
  // Its own stack: a chain of thousands would be too deep a recursion.
  const waiting: { person: Stakeholder; depth: number }[] = [];
  const push = (managerId: StakeholderId | null, depth: number) => {
    const team = (teams.get(managerId) ?? []).sort(order);
    for (const person of team.reverse()) waiting.push({ person, depth });
  };
  push(null, 0);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.push(next);
    push(next.person.id, next.depth + 1);
  }
  return ordered;
}

/** People who report to nobody row by row, everybody else beside their peers. Cards stand in rows. */
export function leftToRight(a: Stakeholder, b: Stakeholder): number {
  const down = a.managerId === null ? rowOf(a) - rowOf(b) : 0;
  return down || a.position.x - b.position.x || a.position.y - b.position.y;
}

/** Cards whose tops differ less than this stand in one row, px. */
const ROW = 120;

function rowOf({ position }: Stakeholder): number {
  return Math.round(position.y / ROW);
}

function quoted(text: string, hasNoComma: boolean): string {
  const isRisky = text.startsWith('"') || TAG_LIKE.test(text) || (hasNoComma && COMMA.test(text));
  return isRisky ? `"${text.replaceAll('"', '""')}"` : text;
}
