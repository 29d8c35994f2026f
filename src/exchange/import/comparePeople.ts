import type { MapSnapshot } from '../../model/map';
import { reportingCycles } from '../../model/normalise';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { foldCase } from './foldedText';
import { ManagerFinder } from './managerFinder';
import { matchPeople } from './matchPeople';
import type { PeopleDraft, Told } from './people';
import { isWithheldName } from './words';

/** One field of one person that a file says otherwise than the map. */
export interface FieldChange {
  readonly field: keyof Stakeholder;
  /** As the map holds them; managers by id. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface ChangedPerson {
  readonly id: StakeholderId;
  readonly changes: readonly FieldChange[];
}

/** How a file differs from a map. Nothing is changed yet. */
export interface Comparison {
  /** New people, managers (of the map, or new themselves) set; positions 0,0. */
  readonly added: readonly Stakeholder[];
  readonly changed: readonly ChangedPerson[];
  /** People of the map who are not in the file. */
  readonly missing: readonly StakeholderId[];
  /** How many are in both and need no change. */
  readonly same: number;
}

/**
 * Compares the people of a file with those of a map. Only what the file says counts: a column that is
 * not there, an empty cell and a word that is none of ours change nothing. A manager may be in the file
 * or, failing that, in the map; a change that would close a circle of managers is left out.
 */
export function comparePeople(map: MapSnapshot, draft: PeopleDraft): Comparison {
  const rows = [...draft.map.stakeholders.values()];
  const people = [...map.stakeholders.values()];
  const matched = matchPeople(rows, people);
  const managers = new ManagerReader(people, matched);
  const managersAfter = new Map(people.map(({ id, managerId }) => [id, managerId]));
  const added: Stakeholder[] = [];
  for (const row of rows) {
    const told = draft.told.get(row.id);
    const manager = managers.managerOf(row, told);
    const id = matched.get(row.id);
    if (id === undefined) {
      added.push({ ...row, managerId: manager ?? null });
      managersAfter.set(row.id, manager ?? null);
    } else if (manager !== undefined && manager !== id) managersAfter.set(id, manager);
  }
  keepFromCircles(map, managersAfter);

  const changed: ChangedPerson[] = [];
  for (const row of rows) {
    const person = map.stakeholders.get(matched.get(row.id) ?? '');
    const told = draft.told.get(row.id);
    if (!person || !told) continue;
    const changes = changesOf(person, row, told);
    const after = managersAfter.get(person.id) ?? null;
    if (after !== person.managerId) {
      changes.push({ field: 'managerId', before: person.managerId, after });
    }
    if (changes.length > 0) changed.push({ id: person.id, changes });
  }
  const found = new Set(matched.values());
  return {
    added: added.map((person) => ({
      ...person,
      managerId: managersAfter.get(person.id) ?? null,
    })),
    changed,
    missing: people.map(({ id }) => id).filter((id) => !found.has(id)),
    same: matched.size - changed.length,
  };
}

/** Whom a row's manager cell means among those who will be in the map. */
class ManagerReader {
  private readonly inMap: ManagerFinder;

  constructor(
    private readonly people: readonly Stakeholder[],
    private readonly matched: ReadonlyMap<StakeholderId, StakeholderId>,
  ) {
    this.inMap = new ManagerFinder(
      people.map((person) => [
        person.sourceId || person.id,
        person.name,
        person.title,
        person.email,
      ]),
      { id: 0, name: 1, title: 2, email: 3 },
    );
  }

  /** @returns undefined when the row says nothing, or nothing that can be understood */
  managerOf(row: Stakeholder, told: Told | undefined): StakeholderId | null | undefined {
    if (row.managerId !== null) return this.matched.get(row.managerId) ?? row.managerId;
    if (!told || told.manager.reference === '') return undefined;
    if (told.manager.kind === 'nobody') return null;
    // Found, and then cut out of a circle: the map keeps what it has.
    if (told.manager.kind !== 'unknown') return undefined;
    const found = this.inMap.find(told.manager.reference, -1);
    return found.kind === 'found' ? this.people[found.row]?.id : undefined;
  }
}

/** Takes changes of managers back until nobody reports to themselves in the end. */
function keepFromCircles(
  map: MapSnapshot,
  managersAfter: Map<StakeholderId, StakeholderId | null>,
): void {
  for (;;) {
    const after = new Map(
      [...managersAfter].map(([id, managerId]) => [id, { id, managerId } as Stakeholder]),
    );
    const cycles = reportingCycles(after);
    if (cycles.length === 0) return;
    for (const id of cycles.flat()) {
      managersAfter.set(id, map.stakeholders.get(id)?.managerId ?? null);
    }
  }
}

/** Not compared field by field: they are ours, or have rules of their own. */
const APART: ReadonlySet<keyof Stakeholder> = new Set(['notes', 'name', 'sourceId']);

function changesOf(person: Stakeholder, row: Stakeholder, told: Told): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: keyof Stakeholder, after: unknown) => {
    const before = person[field];
    const isSameAddress = field === 'email' && foldCase(person.email) === foldCase(String(after));
    if (isSameAddress) return;
    if (JSON.stringify(before) !== JSON.stringify(after)) changes.push({ field, before, after });
  };
  // "N/D" is no news about somebody whose name we know.
  const isName = told.fields.has('name') && (person.name === '' || !isWithheldName(row.name));
  if (isName) compare('name', row.name);
  for (const field of told.fields) if (!APART.has(field)) compare(field, row[field]);
  if (told.fields.has('sourceId') && row.sourceId !== person.id) compare('sourceId', row.sourceId);
  compare('notes', notesAfter(person, row, told));
  return changes;
}

/** Remarks that somebody added below the file's stay as long as the file's are the same. */
function notesAfter(person: Stakeholder, row: Stakeholder, told: Told): string {
  if (told.fields.has('notes')) {
    return person.notes.includes(row.notes) ? person.notes : row.notes;
  }
  const missing = told.unknownWords.filter((word) => !person.notes.includes(word));
  return [person.notes, ...missing].filter(Boolean).join('\n');
}
