import type { Link } from '../model/link';
import type { MapSnapshot } from '../model/map';
import type { MapLayout } from '../model/mapLayout';
import { normalise } from '../model/normalise';
import { countPlaceholders } from '../model/placeholder';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import { LINK_KINDS, type LinkKind } from '../model/vocabulary';
import { drawCard } from './card';
import { CARD, cardSize } from './cardSize';
import type { Box, DisplayItem, GroupItem, Point } from './displayList';
import { boundsOfItems } from './geometry';
import { linkLanes } from './linkRoute';
import { drawLink } from './links';
import { routeLink } from './linkWay';
import { type BoxOf, groundOf } from './mapGround';
import { drawReportingLines } from './reportingLines';
import type { Density, DrawingStyle } from './style';
import { teamsOf } from './teams';
import { hiddenReports, visiblePeople } from './visibility';

/** People, reporting lines and links, without anything around them. */
export interface Chart {
  readonly items: readonly DisplayItem[];
  /** What the items take, px in map space. */
  readonly room: Box;
  /** Whose cards there are. */
  readonly people: ReadonlyMap<StakeholderId, Stakeholder>;
  readonly linkKinds: readonly LinkKind[];
  /** How many of them are not yet known. */
  readonly placeholders: number;
}

/** What of a chart its legend has to explain. */
export type Explained = Pick<Chart, 'linkKinds' | 'placeholders'>;

/**
 * Draws the visible people of a map. Compact cards stand as the full ones do, drawn
 * together by as much as they are smaller, so that nothing that was apart overlaps.
 */
export function drawChart(map: MapSnapshot, style: DrawingStyle): Chart {
  const people = shownPeople(map, style.density);
  const box = (person: Stakeholder): Box => ({ ...person.position, ...cardSize(style.density) });
  const items = [
    ...reportingLines(people, box, map.info, style),
    ...links(map, people, box, style),
    ...[...people.values()].map((person) =>
      drawCard(person, style, {
        hiddenReports: hiddenReports(map, person.id),
        direction: map.info.direction,
      }),
    ),
  ];
  return {
    items,
    room: boundsOfItems(items) ?? { x: 0, y: 0, width: 0, height: 0 },
    people,
    ...explainedIn(map, people),
  };
}

function shownPeople(
  map: MapSnapshot,
  density: Density | undefined,
): Map<StakeholderId, Stakeholder> {
  const { stakeholders } = normalise(map);
  const shown = new Map<StakeholderId, Stakeholder>();
  for (const id of visiblePeople(map)) {
    const person = stakeholders.get(id);
    if (person) shown.set(id, density === 'compact' ? drawnTogether(person) : person);
  }
  return shown;
}

function drawnTogether(person: Stakeholder): Stakeholder {
  const { width, height } = cardSize('compact');
  const position: Point = {
    x: (person.position.x * width) / CARD.width,
    y: (person.position.y * height) / CARD.height,
  };
  return { ...person, position };
}

/** One group per manager, named `reports:ID`. */
function reportingLines(
  people: ReadonlyMap<StakeholderId, Stakeholder>,
  box: BoxOf,
  layout: MapLayout,
  style: DrawingStyle,
): GroupItem[] {
  return [...teamsOf(people)].map(([manager, reports]) => ({
    kind: 'group',
    name: `reports:${manager.id}`,
    x: 0,
    y: 0,
    children: [drawReportingLines(box(manager), reports.map(box), layout, style)],
  }));
}

function links(
  map: MapSnapshot,
  people: ReadonlyMap<StakeholderId, Stakeholder>,
  box: BoxOf,
  style: DrawingStyle,
): GroupItem[] {
  const shown = shownLinks(map, people);
  if (shown.length === 0) return [];
  const lanes = linkLanes(map.links);
  const ground = groundOf(people, map.info, box);
  return shown.flatMap((link) => {
    const [from, to] = [people.get(link.from), people.get(link.to)];
    if (!from || !to) return [];
    const end = (person: Stakeholder) => ({ id: person.id, box: box(person) });
    const route = routeLink(end(from), end(to), lanes.get(link.id), ground);
    return [drawLink(link, route, style)];
  });
}

function shownLinks(map: MapSnapshot, people: ReadonlyMap<StakeholderId, Stakeholder>): Link[] {
  return [...map.links.values()].filter(
    ({ from, to }) => from !== to && people.has(from) && people.has(to),
  );
}

export function explainedIn(
  map: MapSnapshot,
  people: ReadonlyMap<StakeholderId, Stakeholder> = map.stakeholders,
): Explained {
  return {
    linkKinds: linkKindsIn(map, people),
    placeholders: countPlaceholders(people.values()),
  };
}

/** The kinds of link that are drawn, reporting included, in the vocabulary's order. */
function linkKindsIn(
  map: MapSnapshot,
  people: ReadonlyMap<StakeholderId, Stakeholder>,
): LinkKind[] {
  const kinds = new Set<LinkKind>(shownLinks(map, people).map((link) => link.kind));
  if (teamsOf(people).size > 0) kinds.add('reports-to');
  return LINK_KINDS.filter((kind) => kinds.has(kind));
}
