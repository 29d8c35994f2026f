import type { MapSnapshot } from '../model/map';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';

/** Questions about who reports to whom. Maps are normalised: managers exist, and there are no cycles. */

type ReportsByManager = ReadonlyMap<StakeholderId | null, readonly Stakeholder[]>;

const INDEX = new WeakMap<MapSnapshot['stakeholders'], ReportsByManager>();

function indexOf({ stakeholders }: MapSnapshot): ReportsByManager {
  const known = INDEX.get(stakeholders);
  if (known) return known;
  const index = new Map<StakeholderId | null, Stakeholder[]>();
  for (const person of stakeholders.values()) {
    const siblings = index.get(person.managerId);
    if (siblings) siblings.push(person);
    else index.set(person.managerId, [person]);
  }
  for (const siblings of index.values()) siblings.sort(leftToRight);
  INDEX.set(stakeholders, index);
  return index;
}

function leftToRight(a: Stakeholder, b: Stakeholder): number {
  return a.position.x - b.position.x || a.position.y - b.position.y;
}

/** Direct reports from left to right; with `null`, the people who report to nobody. */
export function reportsOf(map: MapSnapshot, id: StakeholderId | null): readonly Stakeholder[] {
  return indexOf(map).get(id) ?? [];
}

export function managerOf(map: MapSnapshot, id: StakeholderId): Stakeholder | undefined {
  const managerId = map.stakeholders.get(id)?.managerId;
  return managerId ? map.stakeholders.get(managerId) : undefined;
}

/** The managers above a person, nearest first. */
export function managersAbove(map: MapSnapshot, id: StakeholderId): Stakeholder[] {
  const above: Stakeholder[] = [];
  const seen = new Set([id]);
  let manager = managerOf(map, id);
  while (manager && !seen.has(manager.id)) {
    seen.add(manager.id);
    above.push(manager);
    manager = managerOf(map, manager.id);
  }
  return above;
}

/** Everybody below a person, the nearest levels first; without the person. */
export function everybodyBelow(map: MapSnapshot, id: StakeholderId): StakeholderId[] {
  const below: StakeholderId[] = [];
  const seen = new Set([id]);
  for (let level = [id]; level.length > 0; ) {
    const next = level
      .flatMap((managerId) => reportsOf(map, managerId).map((report) => report.id))
      .filter((reportId) => !seen.has(reportId));
    for (const reportId of next) seen.add(reportId);
    below.push(...next);
    level = next;
  }
  return below;
}

/** Whether making `id` report to `managerId` would close a circle. */
export function wouldCircle(
  map: MapSnapshot,
  id: StakeholderId,
  managerId: StakeholderId,
): boolean {
  return id === managerId || managersAbove(map, managerId).some((above) => above.id === id);
}

/** People with the same manager, from left to right, the person included. */
export function peersOf(map: MapSnapshot, id: StakeholderId): readonly Stakeholder[] {
  return reportsOf(map, map.stakeholders.get(id)?.managerId ?? null);
}
