import type { StakeholderId } from '../../model/stakeholder';

/** As many steps as anybody undoes; older ones are forgotten first. */
const KEPT = 200;

/** Who was selected when these people were added, by each one's id. */
const origins = new Map<StakeholderId, readonly StakeholderId[]>();

/** Remembers from whom people were made or beside whom they were added: undoing goes back there. */
export function rememberOrigin(
  added: readonly StakeholderId[],
  selected: readonly StakeholderId[],
): void {
  // One of a step stands for all of it.
  const [first] = added;
  if (first === undefined) return;
  origins.set(first, selected);
  const [oldest] = origins.keys();
  if (origins.size > KEPT && oldest !== undefined) origins.delete(oldest);
}

/** Who was selected before these people were added, all of whom are gone again. */
export function originOf(gone: Iterable<StakeholderId>): readonly StakeholderId[] {
  for (const id of gone) {
    const origin = origins.get(id);
    if (origin) return origin;
  }
  return [];
}
