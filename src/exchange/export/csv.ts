import { FACETS, type Facet } from '../../model/audience';
import type { MapSnapshot } from '../../model/map';
import { asksWho } from '../../model/placeholder';
import { quadrantOf } from '../../model/quadrant';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { guardFormula } from '../formulaGuard';

/** A person with how the file refers to them and to their manager. */
interface Row {
  readonly person: Stakeholder;
  readonly reference: string;
  readonly manager: Stakeholder | undefined;
  readonly managerReference: string;
}

/** A heading, what stands below it, and the facets without all of which it is left out. */
type Column = readonly [heading: string, cell: (row: Row) => string, ...needs: readonly Facet[]];

/** Headings are English whatever the language, so that any copy of the product reads them back. */
const COLUMNS: readonly Column[] = [
  ['ID', ({ reference }) => reference],
  ['Name', ({ person }) => person.name],
  ['Job title', ({ person }) => person.title],
  ['Department', ({ person }) => person.department],
  ['Manager ID', ({ managerReference }) => managerReference],
  ['Manager', ({ manager }) => manager?.name ?? ''],
  ['Decision role', ({ person }) => person.role, 'role'],
  ['Attitude', ({ person }) => person.attitude, 'attitude'],
  ['Personal need met', ({ person }) => person.personalNeedMet, 'quadrant', 'personal-needs'],
  ['Organisational need met', ({ person }) => person.organisationNeedMet, 'quadrant'],
  [
    'Quadrant',
    ({ person }) => quadrantOf(person.personalNeedMet, person.organisationNeedMet),
    'quadrant',
  ],
  ['Social style', ({ person }) => person.socialStyle, 'social-style'],
  ['Influence', ({ person }) => String(person.influence ?? ''), 'influence'],
  ['Functions', ({ person }) => list(person.functions), 'role'],
  ['Affiliation', ({ person }) => person.affiliation, 'role'],
  ['Personal drivers', ({ person }) => list(person.personalDrivers), 'personal-needs'],
  [
    'Organisational drivers',
    ({ person }) => list(person.organisationDrivers),
    'organisation-needs',
  ],
  ['Buying criteria', ({ person }) => list(person.criteria), 'organisation-needs'],
  ['Buying criteria note', ({ person }) => person.criteriaNote, 'organisation-needs', 'notes'],
  ['View of the need', ({ person }) => person.viewOfNeed, 'views'],
  ['View of us', ({ person }) => person.viewOfUs, 'views'],
  ['View of competitors', ({ person }) => person.viewOfCompetitors, 'views'],
  ['Strategy', ({ person }) => person.strategy, 'strategy'],
  ['Ally status', ({ person }) => person.allyStatus, 'ally'],
  ['Ally services', ({ person }) => list(person.allyServices), 'ally'],
  ['Ally note', ({ person }) => person.allyNote, 'ally', 'notes'],
  ['Owner', ({ person }) => person.owner, 'our-team'],
  ['Coverage', ({ person }) => list(person.coverage), 'our-team'],
  ['Placeholder', ({ person }) => placeholderCell(person), 'role'],
  ['Email', ({ person }) => person.email, 'contact'],
  ['Phone', ({ person }) => person.phone, 'contact'],
  ['Notes', ({ person }) => person.notes, 'notes'],
];

/**
 * The people of a map as CSV (RFC 4180, UTF-8 with byte order mark, as Excel wants it), one row each
 * in the map's order. Words of the method are written as their keys. Cells that a spreadsheet would
 * run as formulas carry an apostrophe, which `readTable` takes off again. Positions, links, messages
 * and the evidence of judgements have no place in a table; the map file keeps them.
 * @param facets what may be told; columns of anything else are left out
 */
export function writePeopleCsv(
  map: MapSnapshot,
  facets: ReadonlySet<Facet> = new Set(FACETS),
): string {
  const columns = COLUMNS.filter(([, , ...needs]) => needs.every((facet) => facets.has(facet)));
  const references = referencesOf(map);
  const rows = [...map.stakeholders.values()].map((person): Row => {
    const manager = map.stakeholders.get(person.managerId ?? '');
    return {
      person,
      reference: references.get(person.id) ?? person.id,
      manager,
      managerReference: manager ? (references.get(manager.id) ?? manager.id) : '',
    };
  });
  const lines = [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

/** The id people came with, where it tells them apart; else our own. */
function referencesOf({ stakeholders }: MapSnapshot): ReadonlyMap<StakeholderId, string> {
  const bearers = new Map<string, number>();
  for (const { sourceId } of stakeholders.values()) {
    bearers.set(sourceId, (bearers.get(sourceId) ?? 0) + 1);
  }
  return new Map(
    [...stakeholders.values()].map(({ id, sourceId }) => {
      const isOwn = sourceId !== '' && bearers.get(sourceId) === 1;
      const isSomebodyElses = sourceId !== id && stakeholders.has(sourceId);
      return [id, isOwn && !isSomebodyElses ? sourceId : id];
    }),
  );
}

/** Nothing of people who are known, unless name and title would be read back as a question. */
function placeholderCell(person: Stakeholder): string {
  if (person.placeholder) return 'yes';
  return asksWho(person) ? 'no' : '';
}

/** A semicolon ends an item, so one within an item becomes a comma. */
function list(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/[;；、]/g, ',')).join('; ');
}

function quoted(cell: string): string {
  const safe = guardFormula(cell);
  return /[",;\t\r\n|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
