import type { MapSnapshot } from '../model/map';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import type { DecisionRole } from '../model/vocabulary';

/** What a search of a map looks at besides names: the roles' words in the reader's language. */
export type RoleWords = Readonly<Record<DecisionRole, string>>;

/**
 * The people in whose name, title, department, owner or role every word of the query occurs.
 * @returns ids in reading order: from the top, then from the left; nobody for a query without words
 */
export function searchPeople(map: MapSnapshot, query: string, roles: RoleWords): StakeholderId[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return [...map.stakeholders.values()]
    .filter((person) => {
      const text = folded(searched(person, roles).join('\n'));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.position.y - b.position.y || a.position.x - b.position.x)
    .map(({ id }) => id);
}

function searched(person: Stakeholder, roles: RoleWords): readonly string[] {
  const { name, title, department, owner, role } = person;
  return [name, title, department, owner, roles[role]];
}

/** The text as searches compare it: case and accents do not matter. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
