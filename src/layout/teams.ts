import type { Stakeholder, StakeholderId } from '../model/stakeholder';

/** The people shown who have reports shown, with those. */
export function teamsOf(
  people: ReadonlyMap<StakeholderId, Stakeholder>,
): Map<Stakeholder, Stakeholder[]> {
  const teams = new Map<Stakeholder, Stakeholder[]>();
  for (const person of people.values()) {
    const manager = person.managerId === null ? undefined : people.get(person.managerId);
    if (!manager) continue;
    const team = teams.get(manager);
    if (team) team.push(person);
    else teams.set(manager, [person]);
  }
  return teams;
}
