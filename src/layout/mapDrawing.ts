import type { Link } from '../model/link';
import type { MapSnapshot } from '../model/map';
import { normalise } from '../model/normalise';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import type { Lens, LinkKind } from '../model/vocabulary';
import { LINK_KINDS } from '../model/vocabulary';
import { drawCard } from './card';
import type { Box, DisplayItem, DisplayList, GroupItem } from './displayList';
import { boundsOf, boundsOfItems, boxOf } from './geometry';
import { drawLegend } from './legend';
import { linkLanes } from './linkRoute';
import { drawLink } from './links';
import { PALETTE } from './palette';
import { drawReportingLines } from './reportingLines';
import type { DrawingStyle } from './style';
import type { TitleWords } from './titleBlock';
import { titleBlock } from './titleBlock';
import { hiddenReports, visiblePeople } from './visibility';

export interface MapDrawingOptions {
  /** Draws just these people, and what is between them. */
  readonly only?: ReadonlySet<StakeholderId>;
  readonly title?: TitleWords;
  readonly legend?: boolean;
  /** `theme` when not given. */
  readonly background?: 'theme' | 'none' | 'white';
  /** Around everything, px; 40 when not given. */
  readonly padding?: number;
}

const DEFAULT_PADDING = 40;
/** A title and a legend want at least this much. px */
const MIN_WIDTH = 720;
/** The width at which title and legend have their plain size; they grow with wider drawings. px */
const PLAIN_WIDTH = 1800;
const MAX_SCALE = 6;

/**
 * The whole picture of a map for a file, a page or a slide: title, people, lines, legend, each in its
 * own room. On a wide map title and legend grow, so that they stay legible when it is fitted to a page.
 */
export function drawMap(
  map: MapSnapshot,
  style: DrawingStyle,
  options: MapDrawingOptions = {},
): DisplayList {
  const padding = options.padding ?? DEFAULT_PADDING;
  const people = shownPeople(map, options.only);
  const chart: DisplayItem[] = [
    ...reportingLines(people, style),
    ...links(map, people, style),
    ...[...people.values()].map((person) =>
      drawCard(person, style, { hiddenReports: hiddenReports(map, person.id) }),
    ),
  ];
  const room = boundsOfItems(chart) ?? { x: 0, y: 0, width: 0, height: 0 };
  const framed = Boolean(options.title || options.legend);
  const inner = Math.max(room.width, framed ? MIN_WIDTH : 0);
  const scale = Math.min(MAX_SCALE, Math.max(1, inner / PLAIN_WIDTH));
  const left = room.x - (inner - room.width) / 2;

  const above = options.title ? titleAbove(options.title, style, left, room.y, inner, scale) : [];
  const below = options.legend
    ? legendBelow(map, people, style, { x: left, y: room.y + room.height }, inner, scale)
    : [];
  const items = [...above, ...chart, ...below];
  const frame: Box = { x: left, y: room.y, width: inner, height: room.height };
  const whole = boundsOf([frame, boundsOfItems(items) ?? frame]) ?? frame;
  const bounds = {
    x: Math.floor(whole.x - padding),
    y: Math.floor(whole.y - padding),
    width: Math.ceil(whole.width + 2 * padding) + 1,
    height: Math.ceil(whole.height + 2 * padding) + 1,
  };
  return { bounds, items: [...background(options.background ?? 'theme', style, bounds), ...items] };
}

function shownPeople(
  map: MapSnapshot,
  only?: ReadonlySet<StakeholderId>,
): Map<StakeholderId, Stakeholder> {
  const { stakeholders } = normalise(map);
  const shown = new Map<StakeholderId, Stakeholder>();
  for (const id of visiblePeople(map)) {
    const person = stakeholders.get(id);
    if (person && (!only || only.has(id))) shown.set(id, person);
  }
  return shown;
}

/** One group per manager, named `reports:ID`. */
function reportingLines(
  people: ReadonlyMap<StakeholderId, Stakeholder>,
  style: DrawingStyle,
): GroupItem[] {
  return [...teamsOf(people)].map(([manager, reports]) => ({
    kind: 'group',
    name: `reports:${manager.id}`,
    x: 0,
    y: 0,
    children: [drawReportingLines(boxOf(manager), reports.map(boxOf), style)],
  }));
}

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

function links(
  map: MapSnapshot,
  people: ReadonlyMap<StakeholderId, Stakeholder>,
  style: DrawingStyle,
): GroupItem[] {
  const lanes = linkLanes(map.links);
  return shownLinks(map, people).flatMap((link) => {
    const from = people.get(link.from);
    const to = people.get(link.to);
    return from && to ? [drawLink(link, boxOf(from), boxOf(to), style, lanes.get(link.id))] : [];
  });
}

function shownLinks(map: MapSnapshot, people: ReadonlyMap<StakeholderId, Stakeholder>): Link[] {
  return [...map.links.values()].filter(
    ({ from, to }) => from !== to && people.has(from) && people.has(to),
  );
}

function titleAbove(
  title: TitleWords,
  style: DrawingStyle,
  x: number,
  bottom: number,
  width: number,
  scale: number,
): GroupItem[] {
  const block = titleBlock(title, style, width, scale);
  if (block.height === 0) return [];
  const y = bottom - 28 * scale - block.height;
  return [{ kind: 'group', name: 'title', x, y, children: block.items }];
}

function legendBelow(
  map: MapSnapshot,
  people: ReadonlyMap<StakeholderId, Stakeholder>,
  style: DrawingStyle,
  at: { readonly x: number; readonly y: number },
  width: number,
  scale: number,
): DisplayItem[] {
  const legend = drawLegend(style, {
    width,
    lens: lensOf(style),
    links: linkKindsIn(map, people),
    scale,
  });
  const rule = at.y + 32 * scale;
  return [
    {
      kind: 'path',
      segments: [
        ['M', at.x, rule],
        ['L', at.x + width, rule],
      ],
      stroke: PALETTE[style.theme].border,
      strokeWidth: scale,
    },
    { kind: 'group', name: 'key', x: at.x, y: rule + 20 * scale, children: legend.items },
  ];
}

/** The lens the readings are of; attitude for a map with nobody in it. */
function lensOf({ readings }: DrawingStyle): Lens {
  for (const reading of readings.values()) return reading.lens;
  return 'attitude';
}

/** The kinds of link that are drawn, reporting included, in the vocabulary's order. */
export function linkKindsIn(
  map: MapSnapshot,
  people: ReadonlyMap<StakeholderId, Stakeholder> = map.stakeholders,
): LinkKind[] {
  const kinds = new Set<LinkKind>(shownLinks(map, people).map((link) => link.kind));
  if (teamsOf(people).size > 0) kinds.add('reports-to');
  return LINK_KINDS.filter((kind) => kinds.has(kind));
}

function background(
  kind: 'theme' | 'none' | 'white',
  { theme }: DrawingStyle,
  bounds: Box,
): DisplayItem[] {
  if (kind === 'none') return [];
  const fill = kind === 'white' ? '#ffffff' : PALETTE[theme].canvas;
  return [{ kind: 'rect', ...bounds, fill }];
}
