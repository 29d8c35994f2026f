import { compareMaps } from '../../analysis/compareMaps';
import type { MergeConflict, Side } from '../../document/mergeCopy';
import type { MapSnapshot } from '../../model/map';
import type { StakeholderId } from '../../model/stakeholder';

/** How a map differs from what it was. */
export interface MapDifference {
  readonly added: ReadonlySet<StakeholderId>;
  readonly changed: ReadonlySet<StakeholderId>;
  readonly removed: ReadonlySet<StakeholderId>;
  /** How many people in both stand elsewhere, or have their branch folded otherwise. */
  readonly moved: number;
  /** Links added, changed and removed. */
  readonly links: number;
  /** Whether title, account or deal differ. */
  readonly info: boolean;
}

export function mapDifference(before: MapSnapshot, after: MapSnapshot): MapDifference {
  const { added, removed, changed, links, info, moved } = compareMaps(before, after);
  const idsOf = (records: readonly { readonly id: StakeholderId }[]) =>
    new Set(records.map(({ id }) => id));
  return {
    added: idsOf(added),
    changed: idsOf(changed),
    removed: idsOf(removed),
    moved,
    links: links.added.length + links.changed.length + links.removed.length,
    info: info.length > 0,
  };
}

export function isNoDifference(difference: MapDifference): boolean {
  const { added, changed, removed, moved, links, info } = difference;
  return added.size + changed.size + removed.size + moved + links === 0 && !info;
}

/**
 * What merging does to the map where some conflicts go their way.
 * @param merging  what it does where all go ours
 */
export function differenceWith(
  merging: MapDifference,
  conflicts: readonly MergeConflict[],
  sideOf: (conflict: MergeConflict) => Side,
): MapDifference {
  const { added, changed, removed } = merging;
  const people = {
    added: new Set(added),
    changed: new Set(changed),
    removed: new Set(removed),
  };
  const theirs = conflicts.filter((conflict) => sideOf(conflict) === 'theirs');
  for (const conflict of theirs) {
    if (conflict.in !== 'stakeholders') continue;
    if (conflict.kind === 'field') people.changed.add(conflict.id);
    else if (conflict.removedBy === 'ours') people.added.add(conflict.id);
    else {
      people.removed.add(conflict.id);
      people.changed.delete(conflict.id);
    }
  }
  return {
    ...people,
    moved: merging.moved,
    links: merging.links + theirs.filter((conflict) => conflict.in === 'links').length,
    info: merging.info || theirs.some((conflict) => conflict.in === 'info'),
  };
}
