import type { MapDocument } from '../../document/mapDocument';
import type { StakeholderPatch } from '../../document/operations';
import { CROWD, placeCrowd } from '../../layout/placeCrowd';
import { placeNew } from '../../layout/placeNew';
import type { MapSnapshot } from '../../model/map';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { judgement } from '../judging';
import { mayReport, type PastePlan } from './planPaste';

type Point = Stakeholder['position'];

/**
 * Adds the pasted people to a document in one step of undo. Whoever is on the map already is completed,
 * never changed: what the map knows of them stays.
 * @returns the ids of everybody pasted, as they are on the map
 * @throws OperationError too-many-stakeholders, read-only; then nothing is changed
 */
export function mergePaste(document: MapDocument, plan: PastePlan): StakeholderId[] {
  const map = document.snapshot;
  const idOf = new Map(plan.people.map(({ person, known }) => [person.id, known ?? person.id]));
  const managerOf = ({ managerId }: Stakeholder) =>
    managerId === null ? null : (idOf.get(managerId) ?? null);
  const places = placesOf(map, plan, managerOf);
  document.transact((ops) => {
    for (const planned of plan.people) {
      const { person, known } = planned;
      const existing = map.stakeholders.get(known ?? '');
      if (!existing) {
        const position = places.get(person.id) ?? { x: 0, y: 0 };
        ops.addStakeholder({ ...asGuessed(person), managerId: managerOf(person), position });
        continue;
      }
      const patch = completing(existing, person);
      if (Object.keys(patch).length > 0) ops.updateStakeholder(existing.id, patch);
      if (mayReport(map, plan, planned)) ops.setManager(existing.id, managerOf(person));
    }
    for (const link of plan.links) {
      const [from, to] = [idOf.get(link.from), idOf.get(link.to)];
      const isThere = [...map.links.values()].some(
        (each) => each.kind === link.kind && each.from === from && each.to === to,
      );
      if (from && to && !isThere) ops.addLink({ ...link, from, to });
    }
  });
  return [...idOf.values()];
}

/** The pasted judgements are guesses of today, unless they bring evidence of their own. */
export function asGuessed(person: Stakeholder): Stakeholder {
  const { evidence } = judgement(judged(person));
  const own = Object.entries(person.evidence).filter(([, each]) => each !== null);
  return { ...person, evidence: { ...person.evidence, ...evidence, ...Object.fromEntries(own) } };
}

function judged(person: Stakeholder): Parameters<typeof judgement>[0] {
  const { attitude, personalNeedMet, organisationNeedMet, socialStyle, influence } = person;
  return { attitude, personalNeedMet, organisationNeedMet, socialStyle, influence };
}

/** What the map does not know of somebody and the text does. */
function completing(known: Stakeholder, pasted: Stakeholder): StakeholderPatch {
  const texts = (['title', 'department', 'email', 'phone', 'owner', 'notes'] as const).filter(
    (field) => known[field] === '' && pasted[field] !== '',
  );
  const isOpen = (value: unknown) => value === null || value === 'unknown';
  const judgements = Object.entries(judged(pasted)).filter(
    ([field, value]) => !isOpen(value) && isOpen(known[field as keyof Stakeholder]),
  );
  return {
    ...Object.fromEntries(texts.map((field) => [field, pasted[field]])),
    ...(known.role === 'unassigned' && pasted.role !== 'unassigned' && { role: pasted.role }),
    ...(known.functions.length === 0 &&
      pasted.functions.length > 0 && { functions: pasted.functions }),
    ...(judgements.length > 0 && judgement(Object.fromEntries(judgements))),
  };
}

/** New trees are laid out by themselves below the map; who reports to somebody of it gets a place there. */
function placesOf(
  map: MapSnapshot,
  plan: PastePlan,
  managerOf: (person: Stakeholder) => StakeholderId | null,
): Map<StakeholderId, Point> {
  const added = plan.people.filter(({ known }) => known === null).map(({ person }) => person);
  const apart = new Map<StakeholderId, Stakeholder>();
  for (const person of added) {
    const managerId = managerOf(person);
    if (managerId === null || apart.has(managerId)) apart.set(person.id, { ...person, managerId });
  }
  if (added.length - apart.size > CROWD) {
    return placeCrowd(
      map,
      added.map((person) => ({ ...person, managerId: managerOf(person) })),
    );
  }
  const places = placeCrowd(map, [...apart.values()]);
  let stakeholders = new Map(map.stakeholders);
  for (const person of added.filter(({ id }) => !apart.has(id))) {
    const managerId = managerOf(person);
    const position = placeNew({ ...map, stakeholders }, managerId ? { managerId } : {});
    places.set(person.id, position);
    // A list of its own each time: the layout remembers what it found out about one.
    stakeholders = new Map(stakeholders).set(person.id, { ...person, managerId, position });
  }
  return places;
}
