import type { MapSnapshot } from '../model/map';
import { normalise } from '../model/normalise';
import type { StakeholderId } from '../model/stakeholder';

type People = MapSnapshot['stakeholders'];

const known = new WeakMap<People, ReadonlySet<StakeholderId>>();

/**
 * The people who are shown: nobody above them is collapsed. In the map's order. Reporting cycles are
 * read as `normalise` mends them, so that a cycle of collapsed people never hides itself wholly.
 */
export function visiblePeople(map: MapSnapshot): ReadonlySet<StakeholderId> {
  const before = known.get(map.stakeholders);
  if (before) return before;
  const { stakeholders } = normalise(map);
  const shown = new Map<StakeholderId, boolean>();
  for (const id of stakeholders.keys()) settle(stakeholders, id, shown);
  const visible = new Set<StakeholderId>();
  for (const id of stakeholders.keys()) if (shown.get(id)) visible.add(id);
  known.set(map.stakeholders, visible);
  return visible;
}

/** Walks up to someone already settled, then settles everyone passed on the way. */
function settle(people: People, start: StakeholderId, shown: Map<StakeholderId, boolean>): void {
  const chain: StakeholderId[] = [];
  let id: StakeholderId | null = start;
  while (id !== null && !shown.has(id)) {
    chain.push(id);
    id = people.get(id)?.managerId ?? null;
  }
  for (const member of chain.reverse()) {
    const managerId: StakeholderId | null = people.get(member)?.managerId ?? null;
    const hidden =
      managerId !== null && (!shown.get(managerId) || people.get(managerId)?.collapsed === true);
    shown.set(member, !hidden);
  }
}

const counted = new WeakMap<People, ReadonlyMap<StakeholderId, number>>();

/** How many people a collapsed person hides, at any depth; 0 for everyone else. */
export function hiddenReports(map: MapSnapshot, id: StakeholderId): number {
  const person = map.stakeholders.get(id);
  if (!person?.collapsed) return 0;
  let counts = counted.get(map.stakeholders);
  if (!counts) {
    counts = countBelow(normalise(map).stakeholders);
    counted.set(map.stakeholders, counts);
  }
  return counts.get(id) ?? 0;
}

/** Everyone below each person, counted leaves first. */
function countBelow(people: People): Map<StakeholderId, number> {
  const waiting = new Map<StakeholderId, number>();
  for (const { managerId } of people.values()) {
    if (managerId !== null) waiting.set(managerId, (waiting.get(managerId) ?? 0) + 1);
  }
  const below = new Map<StakeholderId, number>();
  const ready = [...people.keys()].filter((id) => !waiting.has(id));
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const managerId = people.get(id)?.managerId ?? null;
    if (managerId === null) continue;
    below.set(managerId, (below.get(managerId) ?? 0) + 1 + (below.get(id) ?? 0));
    const left = (waiting.get(managerId) ?? 0) - 1;
    waiting.set(managerId, left);
    if (left === 0) ready.push(managerId);
  }
  return below;
}
