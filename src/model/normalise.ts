import type { Link } from './link';
import { isMutual } from './link';
import type { MapSnapshot } from './map';
import type { Stakeholder, StakeholderId } from './stakeholder';

/**
 * Repairs, on reading, what merging two people's edits may leave behind: managers that are gone,
 * reporting cycles, links to nobody, links to oneself, the same link twice. Deterministic, so that
 * every device sees the same map; idempotent; never writes. What needs no repair keeps its identity.
 */
export function normalise(map: MapSnapshot): MapSnapshot {
  const stakeholders = withoutBrokenManagers(map.stakeholders);
  const links = withoutBrokenLinks(map);
  return stakeholders === map.stakeholders && links === map.links
    ? map
    : { ...map, stakeholders, links };
}

function withoutBrokenManagers(people: MapSnapshot['stakeholders']): MapSnapshot['stakeholders'] {
  const released = new Set<StakeholderId>();
  for (const person of people.values()) {
    if (person.managerId !== null && !people.has(person.managerId)) released.add(person.id);
  }
  for (const cycle of reportingCycles(people)) released.add(releasedOf(cycle));
  if (released.size === 0) return people;
  return new Map(
    [...people].map(([id, person]): [StakeholderId, Stakeholder] => [
      id,
      released.has(id) ? withoutManager(person) : person,
    ]),
  );
}

const RELEASED = new WeakMap<Stakeholder, Stakeholder>();

/** The same released person for the same person, so that a repeated repair changes no identity. */
function withoutManager(person: Stakeholder): Stakeholder {
  const known = RELEASED.get(person);
  if (known) return known;
  const released = { ...person, managerId: null };
  RELEASED.set(person, released);
  return released;
}

/** Every closed chain of managers, each once. A person has one manager, so cycles never share anybody. */
export function reportingCycles(people: MapSnapshot['stakeholders']): StakeholderId[][] {
  const cycles: StakeholderId[][] = [];
  const visitedFrom = new Map<StakeholderId, StakeholderId>();
  for (const start of people.keys()) {
    const chain: StakeholderId[] = [];
    let id: StakeholderId | null = start;
    while (id !== null && people.has(id) && !visitedFrom.has(id)) {
      visitedFrom.set(id, start);
      chain.push(id);
      id = people.get(id)?.managerId ?? null;
    }
    if (id !== null && visitedFrom.get(id) === start) cycles.push(chain.slice(chain.indexOf(id)));
  }
  return cycles;
}

/** Who of a reporting cycle comes to report to nobody: the same whatever the order people were read in. */
export function releasedOf(cycle: readonly StakeholderId[]): StakeholderId {
  return cycle.reduce((least, id) => (id < least ? id : least));
}

function withoutBrokenLinks({ stakeholders, links }: MapSnapshot): MapSnapshot['links'] {
  const kept = new Map<string, Link>();
  const byTie = new Map<string, Link>();
  for (const link of links.values()) {
    if (link.from === link.to) continue;
    if (!stakeholders.has(link.from) || !stakeholders.has(link.to)) continue;
    const tie = tieOf(link);
    const other = byTie.get(tie);
    if (other && other.id < link.id) continue;
    if (other) kept.delete(other.id);
    byTie.set(tie, link);
    kept.set(link.id, link);
  }
  return kept.size === links.size ? links : kept;
}

function tieOf({ kind, from, to }: Link): string {
  const [a, b] = isMutual(kind) && to < from ? [to, from] : [from, to];
  return `${kind} ${a} ${b}`;
}
