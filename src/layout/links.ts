import type { Link } from '../model/link';
import type { Box, DisplayItem, GroupItem, PathItem, PathSegment } from './displayList';
import type { Lane, Route } from './linkRoute';
import { curveOf, lengthOf, ONLY_LANE, routeBetween, waypoint } from './linkRoute';
import { PALETTE } from './palette';
import { circle, line, polygon } from './paths';
import type { DrawingStyle } from './style';

/** Half the distance between an ally link's two lines. px */
const ALLY_OFFSET = 2.5;
const ZIGZAG = { height: 4, step: 7 } as const;
const ARROW = { length: 11, width: 10 } as const;
const BADGE_RADIUS = 9;
/** How near a pointer must come to a link. px */
const HIT_WIDTH = 14;

/**
 * A link other than reporting. Each kind reads without colour: round dots (dotted line), an arrow,
 * dashed when weak (influences), a zigzag with a crossed badge (conflict), a double line with linked
 * rings (ally).
 * @param lane  its place among the links between the same two people, from `linkLanes`
 * @returns a group named `link:ID` at 0, 0
 */
export function drawLink(
  link: Pick<Link, 'id' | 'kind' | 'strength'>,
  from: Box,
  to: Box,
  style: Pick<DrawingStyle, 'theme'>,
  lane: Lane = ONLY_LANE,
): GroupItem {
  return {
    kind: 'group',
    name: `link:${link.id}`,
    x: 0,
    y: 0,
    children: linkMarks(link, routeBetween(from, to, lane), style),
  };
}

/** The way of a link, to test a pointer against; drawn, it would be a wide line. */
export function linkHitPath(from: Box, to: Box, lane: Lane = ONLY_LANE): PathItem {
  return {
    kind: 'path',
    segments: curveOf(routeBetween(from, to, lane)),
    fill: 'none',
    stroke: '#000000',
    strokeWidth: HIT_WIDTH,
  };
}

/** What a kind of link looks like along any way: for the map and for the legend. */
export function linkMarks(
  link: Pick<Link, 'kind' | 'strength'>,
  route: Route,
  { theme }: Pick<DrawingStyle, 'theme'>,
): DisplayItem[] {
  const colour = PALETTE[theme].link[link.kind];
  const ground = PALETTE[theme].surface;
  switch (link.kind) {
    case 'dotted-line':
      return [
        {
          ...stroke(curveOf(route), colour, 3),
          dash: [0.1, 6.5],
        },
      ];
    case 'influences':
      return influence(route, colour, link.strength === 'strong');
    case 'conflict':
      return [
        stroke(zigzag(route), colour, 1.6),
        ...endBars(route, colour),
        ...(lengthOf(route) < 4 * BADGE_RADIUS ? [] : crossBadge(route, colour, ground)),
      ];
    case 'ally':
      return [
        stroke(beside(route, ALLY_OFFSET), colour, 1.6),
        stroke(beside(route, -ALLY_OFFSET), colour, 1.6),
        ...(lengthOf(route) < 4 * BADGE_RADIUS ? [] : ringsBadge(route, colour, ground)),
      ];
  }
}

function influence(route: Route, colour: string, strong: boolean): DisplayItem[] {
  const tip = waypoint(route, 1);
  const back = {
    x: tip.x - tip.dx * ARROW.length,
    y: tip.y - tip.dy * ARROW.length,
  };
  const wing = { x: (-tip.dy * ARROW.width) / 2, y: (tip.dx * ARROW.width) / 2 };
  const head = [
    [back.x + wing.x, back.y + wing.y],
    [tip.x, tip.y],
    [back.x - wing.x, back.y - wing.y],
  ] as const;
  if (!strong) {
    return [
      { ...stroke(curveOf(route), colour, 1.5), dash: [8, 5], cap: 'butt' },
      stroke(line(...head), colour, 1.5),
    ];
  }
  // The line ends inside the head, so that its blunt end never shows beside the tip.
  const shortened = { ...route, to: { x: (back.x + tip.x) / 2, y: (back.y + tip.y) / 2 } };
  return [
    { ...stroke(curveOf(shortened), colour, 2.75), cap: 'butt' },
    { kind: 'path', segments: polygon(...head), fill: colour },
  ];
}

function stroke(segments: PathSegment[], colour: string, width: number): PathItem {
  return { kind: 'path', segments, fill: 'none', stroke: colour, strokeWidth: width, cap: 'round' };
}

/** A parallel way, `offset` px to the side. */
function beside(route: Route, offset: number): PathSegment[] {
  const steps = 24;
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const at = waypoint(route, i / steps);
    return [at.x - at.dy * offset, at.y + at.dx * offset] as const;
  });
  return line(...points);
}

function zigzag(route: Route): PathSegment[] {
  const steps = Math.min(400, Math.max(4, Math.round(lengthOf(route) / ZIGZAG.step)));
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const at = waypoint(route, i / steps);
    const side = i === 0 || i === steps ? 0 : i % 2 === 0 ? ZIGZAG.height : -ZIGZAG.height;
    return [at.x - at.dy * side, at.y + at.dx * side] as const;
  });
  return line(...points);
}

function endBars(route: Route, colour: string): DisplayItem[] {
  return [0, 1].map((t) => {
    const at = waypoint(route, t);
    const [x, y] = [-at.dy * 6, at.dx * 6];
    const inset = t === 0 ? 3 : -3;
    const [cx, cy] = [at.x + at.dx * inset, at.y + at.dy * inset];
    return stroke(line([cx + x, cy + y], [cx - x, cy - y]), colour, 2.2);
  });
}

function badgeGround(x: number, y: number, colour: string, ground: string): DisplayItem {
  return {
    kind: 'path',
    segments: circle(x, y, BADGE_RADIUS),
    fill: ground,
    stroke: colour,
    strokeWidth: 1.6,
  };
}

function crossBadge(route: Route, colour: string, ground: string): DisplayItem[] {
  const { x, y } = waypoint(route, 0.5);
  const arm = 3.4;
  return [
    badgeGround(x, y, colour, ground),
    stroke(
      [
        ...line([x - arm, y - arm], [x + arm, y + arm]),
        ...line([x + arm, y - arm], [x - arm, y + arm]),
      ],
      colour,
      2.2,
    ),
  ];
}

/** Two linked rings, for trust. */
function ringsBadge(route: Route, colour: string, ground: string): DisplayItem[] {
  const { x, y } = waypoint(route, 0.5);
  return [
    badgeGround(x, y, colour, ground),
    stroke([...circle(x - 2.2, y, 3.3), ...circle(x + 2.2, y, 3.3)], colour, 1.4),
  ];
}
