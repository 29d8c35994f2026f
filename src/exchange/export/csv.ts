import type { MapSnapshot } from '../../model/map';
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

/** Headings are English whatever the language, so that any copy of the product reads them back. */
const COLUMNS: readonly (readonly [heading: string, cell: (row: Row) => string])[] = [
  ['ID', ({ reference }) => reference],
  ['Name', ({ person }) => person.name],
  ['Job title', ({ person }) => person.title],
  ['Department', ({ person }) => person.department],
  ['Manager ID', ({ managerReference }) => managerReference],
  ['Manager', ({ manager }) => manager?.name ?? ''],
  ['Decision role', ({ person }) => person.role],
  ['Attitude', ({ person }) => person.attitude],
  ['Personal need met', ({ person }) => person.personalNeedMet],
  ['Organisational need met', ({ person }) => person.organisationNeedMet],
  ['Quadrant', ({ person }) => quadrantOf(person.personalNeedMet, person.organisationNeedMet)],
  ['Social style', ({ person }) => person.socialStyle],
  ['Influence', ({ person }) => String(person.influence ?? '')],
  ['Functions', ({ person }) => list(person.functions)],
  ['Affiliation', ({ person }) => person.affiliation],
  ['Personal drivers', ({ person }) => list(person.personalDrivers)],
  ['Organisational drivers', ({ person }) => list(person.organisationDrivers)],
  ['Buying criteria', ({ person }) => list(person.criteria)],
  ['Buying criteria note', ({ person }) => person.criteriaNote],
  ['View of the need', ({ person }) => person.viewOfNeed],
  ['View of us', ({ person }) => person.viewOfUs],
  ['View of competitors', ({ person }) => person.viewOfCompetitors],
  ['Strategy', ({ person }) => person.strategy],
  ['Ally status', ({ person }) => person.allyStatus],
  ['Ally services', ({ person }) => list(person.allyServices)],
  ['Ally note', ({ person }) => person.allyNote],
  ['Owner', ({ person }) => person.owner],
  ['Coverage', ({ person }) => list(person.coverage)],
  ['Email', ({ person }) => person.email],
  ['Phone', ({ person }) => person.phone],
  ['Notes', ({ person }) => person.notes],
];

/**
 * The people of a map as CSV (RFC 4180, UTF-8 with byte order mark, as Excel wants it), one row each
 * in the map's order. Words of the method are written as their keys. Cells that a spreadsheet would
 * run as formulas carry an apostrophe, which `readTable` takes off again. Positions, links, messages
 * and the evidence of judgements have no place in a table; the map file keeps them.
 */
export function writePeopleCsv(map: MapSnapshot): string {
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
    COLUMNS.map(([heading]) => heading),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
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

/** A semicolon ends an item, so one within an item becomes a comma. */
function list(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/[;；、]/g, ',')).join('; ');
}

function quoted(cell: string): string {
  const safe = guardFormula(cell);
  return /[",;\t\r\n|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
