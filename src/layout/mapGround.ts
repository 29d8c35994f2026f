import type { MapLayout } from '../model/mapLayout';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import type { Box } from './displayList';
import { boxOf } from './geometry';
import { LinkGround } from './linkGround';
import { reportingSegments } from './reportingLines';
import { teamsOf } from './teams';

export type BoxOf = (person: Stakeholder) => Box;

/** What links go round: the cards and the reporting lines between the people shown. */
export function groundOf(
  people: ReadonlyMap<StakeholderId, Stakeholder>,
  layout: MapLayout,
  box: BoxOf = boxOf,
): LinkGround {
  const cards = [...people.values()].map((person) => ({ id: person.id, box: box(person) }));
  const lines = [...teamsOf(people)].map(([manager, reports]) =>
    reportingSegments(box(manager), reports.map(box), layout, 0),
  );
  return new LinkGround(cards, lines, layout.spacing === 'compact');
}
