import * as z from 'zod/mini';
import type { Operations } from '../../document/operations';
import { newId } from '../../model/id';
import { type Link, linkSchema } from '../../model/link';
import type { MapSnapshot } from '../../model/map';
import { MAX_LINKS, MAX_STAKEHOLDERS } from '../../model/map';
import { type Stakeholder, type StakeholderId, stakeholderSchema } from '../../model/stakeholder';

/** Some people of a map and the ties among them: what copying takes and pasting brings. */
export interface Fragment {
  readonly people: readonly Stakeholder[];
  readonly links: readonly Link[];
}

export function fragmentOf(map: MapSnapshot, ids: readonly StakeholderId[]): Fragment {
  const taken = new Set(ids);
  return {
    people: ids.flatMap((id) => map.stakeholders.get(id) ?? []),
    links: [...map.links.values()].filter(({ from, to }) => taken.has(from) && taken.has(to)),
  };
}

/**
 * Adds copies under new ids. A manager who is copied too is the copies' manager; one who is not stays
 * the manager if they are in this map. @returns the new people's ids
 */
export function insertFragment(
  operations: Operations,
  map: MapSnapshot,
  fragment: Fragment,
  offset: Stakeholder['position'],
): StakeholderId[] {
  const ids = new Map(fragment.people.map((person) => [person.id, newId()]));
  for (const person of managersFirst(fragment.people)) {
    const managerId = person.managerId;
    operations.addStakeholder({
      ...person,
      id: ids.get(person.id),
      managerId:
        managerId && (ids.get(managerId) ?? (map.stakeholders.has(managerId) ? managerId : null)),
      position: { x: person.position.x + offset.x, y: person.position.y + offset.y },
    });
  }
  for (const link of fragment.links) {
    const from = ids.get(link.from);
    const to = ids.get(link.to);
    if (from && to) operations.addLink({ ...link, id: newId(), from, to });
  }
  return [...ids.values()];
}

/** A manager must be added before their reports. People in a circle come last, as they stand. */
function managersFirst(people: readonly Stakeholder[]): Stakeholder[] {
  const waiting = new Map(people.map((person) => [person.id, person]));
  const ordered: Stakeholder[] = [];
  const place = (person: Stakeholder): void => {
    if (!waiting.delete(person.id)) return;
    const manager = person.managerId === null ? undefined : waiting.get(person.managerId);
    if (manager) place(manager);
    ordered.push(person);
  };
  for (const person of people) place(person);
  return ordered;
}

const FORMAT = 'stakeholder-map-fragment';

const fragmentSchema = z.object({
  format: z.literal(FORMAT),
  people: z.array(stakeholderSchema).check(z.maxLength(MAX_STAKEHOLDERS)),
  links: z.array(linkSchema).check(z.maxLength(MAX_LINKS)),
});

export function writeFragment(fragment: Fragment): string {
  return JSON.stringify({ format: FORMAT, ...fragment });
}

/** @returns null when the text is no fragment: it came from somewhere else, and is nothing of ours */
export function readFragment(text: string): Fragment | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const result = fragmentSchema.safeParse(json);
  return result.success ? { people: result.data.people, links: result.data.links } : null;
}
