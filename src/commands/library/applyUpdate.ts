import type { MapDocument } from '../../document/mapDocument';
import type { StakeholderPatch } from '../../document/operations';
import type { Comparison, FieldChange } from '../../exchange/import/comparePeople';
import type { MapSnapshot } from '../../model/map';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { JUDGEMENT_OF_FIELD, judgement } from '../judging';
import { placeAdded } from './placeAdded';

/** Of what a file says otherwise, the part that the user wants: ids. */
export interface WantedUpdate {
  readonly added: ReadonlySet<StakeholderId>;
  readonly changed: ReadonlySet<StakeholderId>;
  readonly removed: ReadonlySet<StakeholderId>;
}

/**
 * Brings a map up to date with a file, as one step of undo: nobody moves, and nothing is touched that the
 * file does not mention. People who are gone in the meantime are passed over.
 * @throws OperationError read-only, too-many-stakeholders; then nothing is changed
 */
export function applyUpdate(
  document: MapDocument,
  comparison: Comparison,
  wanted: WantedUpdate,
): void {
  const before = document.snapshot;
  const staying = withoutRemoved(before, wanted.removed);
  const changed = comparison.changed.filter(
    ({ id }) => wanted.changed.has(id) && staying.stakeholders.has(id),
  );
  const newcomers = comparison.added.filter(({ id }) => wanted.added.has(id));
  const known = new Set([...staying.stakeholders.keys(), ...newcomers.map(({ id }) => id)]);
  const added = managersFirst(
    newcomers.map((person) =>
      person.managerId !== null && known.has(person.managerId)
        ? person
        : { ...person, managerId: null },
    ),
  );
  const managers = new Map(
    changed.flatMap(({ id, changes }): [StakeholderId, StakeholderId | null][] => {
      const change = changes.find(({ field }) => field === 'managerId');
      const managerId = change?.after as StakeholderId | null | undefined;
      const isPossible = managerId === null || (managerId !== undefined && known.has(managerId));
      return isPossible ? [[id, managerId]] : [];
    }),
  );
  const places = placeAdded(staying, added);
  document.transact((ops) => {
    ops.removeStakeholders(wanted.removed);
    // All are released first, so that no order of changes closes a circle on the way.
    for (const id of managers.keys()) ops.setManager(id, null);
    for (const { managerId, ...person } of added) {
      ops.addStakeholder({ ...person, managerId, position: places.get(person.id) });
    }
    for (const [id, managerId] of managers) ops.setManager(id, managerId);
    for (const { id, changes } of changed) ops.updateStakeholder(id, patchOf(changes));
  });
}

function withoutRemoved(map: MapSnapshot, removed: ReadonlySet<StakeholderId>): MapSnapshot {
  if (removed.size === 0) return map;
  return {
    ...map,
    stakeholders: new Map([...map.stakeholders].filter(([id]) => !removed.has(id))),
  };
}

function managersFirst(people: readonly Stakeholder[]): Stakeholder[] {
  const waiting = new Map(people.map((person) => [person.id, person]));
  const ordered: Stakeholder[] = [];
  for (const person of people) {
    const chain: Stakeholder[] = [];
    let next: Stakeholder | undefined = waiting.get(person.id);
    while (next && waiting.delete(next.id)) {
      chain.push(next);
      next = next.managerId === null ? undefined : waiting.get(next.managerId);
    }
    ordered.push(...chain.reverse());
  }
  return ordered;
}

/** A judgement in a file is one made today, as in the editor. */
function patchOf(changes: readonly FieldChange[]): StakeholderPatch {
  const patch: Record<string, unknown> = {};
  const judged: Record<string, unknown> = {};
  for (const { field, after } of changes) {
    if (field === 'managerId') continue;
    if (field in JUDGEMENT_OF_FIELD) judged[field] = after;
    else patch[field] = after;
  }
  return Object.keys(judged).length === 0 ? patch : { ...patch, ...judgement(judged) };
}
