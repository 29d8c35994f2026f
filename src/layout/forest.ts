import type { MapSnapshot } from '../model/map';
import { normalise } from '../model/normalise';
import type { StakeholderId } from '../model/stakeholder';
import { type Measures, turned } from './measures';
import { standing } from './standing';

/** Who reports to whom, without cycles; siblings and roots in the order they are drawn. */
export interface Forest {
  readonly roots: readonly StakeholderId[];
  /** Neither manager nor reports. */
  readonly isolated: readonly StakeholderId[];
  readonly childrenOf: ReadonlyMap<StakeholderId, readonly StakeholderId[]>;
  readonly people: MapSnapshot['stakeholders'];
  /** Every person after all their reports. */
  readonly leavesFirst: readonly StakeholderId[];
}

/** One person's branch as a forest of its own. */
export function branchOf(forest: Forest, id: StakeholderId): Forest {
  return {
    ...forest,
    roots: [id],
    isolated: [],
    leavesFirst: leavesFirst([id], forest.childrenOf),
  };
}

/**
 * Reads the reporting lines. Siblings follow as they stand: shelf after shelf from the top, each from
 * left to right, those in one column by y (turned in a map that reads from left to right), so that an
 * order made by hand survives; people never placed keep the map's order.
 * @param measures  of the layout that people stand in now
 */
export function forestOf(map: MapSnapshot, measures: Measures): Forest {
  const { stakeholders: people } = normalise(map);
  const childrenOf = new Map<StakeholderId, StakeholderId[]>();
  const heads: StakeholderId[] = [];
  for (const { id, managerId } of people.values()) {
    if (managerId === null) {
      heads.push(id);
      continue;
    }
    const siblings = childrenOf.get(managerId);
    if (siblings) siblings.push(id);
    else childrenOf.set(managerId, [id]);
  }
  const place = (id: StakeholderId) =>
    turned(people.get(id)?.position ?? { x: 0, y: 0 }, measures.direction);
  const byPlace = (a: StakeholderId, b: StakeholderId) =>
    place(a).x - place(b).x || place(a).y - place(b).y;
  for (const [id, siblings] of childrenOf) {
    childrenOf.set(id, standing(siblings, place, measures).flat(2));
  }
  const shelf = (id: StakeholderId) => Math.round(place(id).y / measures.card.height);
  heads.sort((a, b) => shelf(a) - shelf(b) || byPlace(a, b));
  const roots = heads.filter((id) => childrenOf.has(id));
  return {
    roots,
    isolated: heads.filter((id) => !childrenOf.has(id)),
    childrenOf,
    people,
    leavesFirst: leavesFirst(roots, childrenOf),
  };
}

function leavesFirst(
  roots: readonly StakeholderId[],
  childrenOf: Forest['childrenOf'],
): StakeholderId[] {
  const order: StakeholderId[] = [];
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    order.push(id);
    for (const child of childrenOf.get(id) ?? []) open.push(child);
  }
  return order.reverse();
}
