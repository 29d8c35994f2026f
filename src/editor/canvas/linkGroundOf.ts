import type { LinkGround } from '../../layout/linkGround';
import { groundOf } from '../../layout/mapGround';
import { visiblePeople } from '../../layout/visibility';
import type { MapSnapshot } from '../../model/map';
import type { MapLayout } from '../../model/mapLayout';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';

interface Known {
  readonly layout: MapLayout;
  readonly people: ReadonlyMap<StakeholderId, Stakeholder>;
  readonly ground: LinkGround;
}

let known: Known | undefined;

/** What links go round; the same object as before unless somebody moved, so that links keep their ways. */
export function linkGroundOf(map: MapSnapshot): LinkGround {
  const people = new Map<StakeholderId, Stakeholder>();
  for (const id of visiblePeople(map)) {
    const person = map.stakeholders.get(id);
    if (person) people.set(id, person);
  }
  const { direction, spacing } = map.info;
  const isSame =
    known?.layout.direction === direction &&
    known.layout.spacing === spacing &&
    standAlike(known.people, people);
  if (!known || !isSame) {
    known = { layout: map.info, people, ground: groundOf(people, map.info) };
  }
  return known.ground;
}

function standAlike(a: Known['people'], b: Known['people']): boolean {
  if (a.size !== b.size) return false;
  for (const [id, person] of b) {
    const before = a.get(id);
    if (before === person) continue;
    const isSame =
      before?.managerId === person.managerId &&
      before.position.x === person.position.x &&
      before.position.y === person.position.y;
    if (!isSame) return false;
  }
  return true;
}
