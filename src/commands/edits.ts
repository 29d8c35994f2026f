import type { InfoPatch, LinkPatch, StakeholderPatch } from '../document/operations';
import type { StakeholderId } from '../model/stakeholder';
import { openDocument } from '../state/openMap';

/**
 * The edits that forms make: a field of these people, of this link, of the map. Typing into one field
 * is one step of undo, however many letters it takes; `mergeKey` names the field.
 */

/** The same patch for everybody given; nothing when no map is open. */
export function editPeople(
  ids: readonly StakeholderId[],
  patch: StakeholderPatch,
  mergeKey: string | null = null,
): void {
  openDocument()?.transact(
    (ops) => ops.updateStakeholders(ids, patch),
    mergeKey && `people ${ids.join(' ')} ${mergeKey}`,
  );
}

export function editLink(id: string, patch: LinkPatch, mergeKey: string | null = null): void {
  openDocument()?.transact((ops) => ops.updateLink(id, patch), mergeKey && `link ${id} ${mergeKey}`);
}

export function editInfo(patch: InfoPatch, mergeKey: string | null = null): void {
  openDocument()?.transact((ops) => ops.updateInfo(patch), mergeKey && `info ${mergeKey}`);
}

/** Makes people report to `managerId` (null: to nobody). Throws OperationError on a cycle. */
export function editManager(ids: readonly StakeholderId[], managerId: StakeholderId | null): void {
  openDocument()?.transact((ops) => {
    for (const id of ids) ops.setManager(id, managerId);
  });
}
