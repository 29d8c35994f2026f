import { wouldCircle } from '../../analysis/reporting';
import type { PasteKind } from '../../exchange/pasting/pastedPeople';
import { managersFirst } from '../../exchange/pasting/tabled';
import { understandPaste } from '../../exchange/pasting/understandPaste';
import { newId } from '../../model/id';
import type { Link } from '../../model/link';
import type { MapSnapshot } from '../../model/map';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';

/** One pasted person, and who of the map they are. */
export interface PlannedPerson {
  /** As pasted; the manager is one of the plan's people, or null. */
  readonly person: Stakeholder;
  /** 0 at the top */
  readonly depth: number;
  /** Who of the map this is; null for somebody new. */
  readonly known: StakeholderId | null;
}

/** What a pasted text would add to a map. */
export interface PastePlan {
  /** `map`: people of another map, with all that it says of them. */
  readonly kind: PasteKind | 'map';
  /** Managers before their reports. */
  readonly people: readonly PlannedPerson[];
  /** Between these people. */
  readonly links: readonly Link[];
  readonly unknownWords: readonly string[];
}

/**
 * Understands a text, and finds who of it is on the map already: by e-mail, else by a name that only
 * one person has, unless two titles say that they are two people.
 * @param kind  what the text is, where the user knows better
 */
export function planPaste(map: MapSnapshot, text: string, kind?: PasteKind): PastePlan {
  const { people, ...found } = understandPaste(text, kind);
  return { ...found, people: planned(map, people), links: [] };
}

/** What another map would add to a map; its people and links get ids of their own. */
export function planMap(map: MapSnapshot, other: MapSnapshot): PastePlan {
  const ids = new Map([...other.stakeholders.keys()].map((id) => [id, newId()]));
  const idOf = (id: StakeholderId) => ids.get(id) ?? id;
  const people = managersFirst([...other.stakeholders.values()]).map((person) => ({
    ...person,
    id: idOf(person.id),
    managerId: person.managerId && idOf(person.managerId),
  }));
  const links = [...other.links.values()].map((link) => ({
    ...link,
    id: newId(),
    from: idOf(link.from),
    to: idOf(link.to),
  }));
  return { kind: 'map', people: planned(map, people), links, unknownWords: [] };
}

/** @param people  managers before their reports */
function planned(map: MapSnapshot, people: readonly Stakeholder[]): PlannedPerson[] {
  const taken = new Set<StakeholderId>();
  const depths = new Map<StakeholderId, number>();
  return people.map((person) => {
    const depth = person.managerId === null ? 0 : (depths.get(person.managerId) ?? 0) + 1;
    depths.set(person.id, depth);
    const known = findKnown(map, person);
    if (!known || taken.has(known.id)) return { person, depth, known: null };
    taken.add(known.id);
    return { person, depth, known: known.id };
  });
}

function findKnown({ stakeholders }: MapSnapshot, pasted: Stakeholder): Stakeholder | undefined {
  const all = [...stakeholders.values()];
  const email = keyOf(pasted.email);
  const byEmail = email === '' ? undefined : all.find((each) => keyOf(each.email) === email);
  if (byEmail) return byEmail;
  const name = keyOf(pasted.name);
  const [only, another] = name === '' ? [] : all.filter((each) => keyOf(each.name) === name);
  if (!only || another) return undefined;
  const isAnother =
    only.title !== '' && pasted.title !== '' && keyOf(only.title) !== keyOf(pasted.title);
  return isAnother ? undefined : only;
}

function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** Whether somebody of the map, who reports to nobody, may come to report as the text says. */
export function mayReport(map: MapSnapshot, plan: PastePlan, planned: PlannedPerson): boolean {
  const { known, person } = planned;
  if (known === null || person.managerId === null) return false;
  if (map.stakeholders.get(known)?.managerId !== null) return false;
  const byId = new Map(plan.people.map((each) => [each.person.id, each]));
  for (let above = byId.get(person.managerId); above; ) {
    if (above.known !== null && wouldCircle(map, known, above.known)) return false;
    above = above.person.managerId === null ? undefined : byId.get(above.person.managerId);
  }
  return true;
}
