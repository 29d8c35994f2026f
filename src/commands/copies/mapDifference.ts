import { sameValue } from '../../document/draft';
import type { MergeConflict, Side } from '../../document/mergeCopy';
import type { MapSnapshot } from '../../model/map';
import type { StakeholderId } from '../../model/stakeholder';

/** How a map differs from what it was. */
export interface MapDifference {
  readonly added: ReadonlySet<StakeholderId>;
  readonly changed: ReadonlySet<StakeholderId>;
  readonly removed: ReadonlySet<StakeholderId>;
  /** Links added, changed and removed. */
  readonly links: number;
  /** Whether title, account or deal differ. */
  readonly info: boolean;
}

export function mapDifference(before: MapSnapshot, after: MapSnapshot): MapDifference {
  const people = recordDifference(before.stakeholders, after.stakeholders);
  const links = recordDifference(before.links, after.links);
  return {
    ...people,
    links: links.added.size + links.changed.size + links.removed.size,
    info: !sameValue(before.info, after.info),
  };
}

export function isNoDifference({ added, changed, removed, links, info }: MapDifference): boolean {
  return added.size + changed.size + removed.size + links === 0 && !info;
}

function recordDifference<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) {
  const added = new Set<string>();
  const changed = new Set<string>();
  for (const [id, record] of after) {
    if (!before.has(id)) added.add(id);
    else if (!sameValue(before.get(id), record)) changed.add(id);
  }
  return { added, changed, removed: new Set([...before.keys()].filter((id) => !after.has(id))) };
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
    links: merging.links + theirs.filter((conflict) => conflict.in === 'links').length,
    info: merging.info || theirs.some((conflict) => conflict.in === 'info'),
  };
}
