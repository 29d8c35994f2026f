import type { Link } from '../model/link';
import type { DisplayItem, GroupItem, PathItem, PathSegment, Point } from './displayList';
import type { Route } from './linkRoute';
import { lengthOf, segmentsOf, walkAlong } from './linkRoute';
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
 * @param route  its way, from `routeLink`
 * @returns a group named `link:ID` at 0, 0
 */
export function drawLink(
  link: Pick<Link, 'id' | 'kind' | 'strength'>,
  route: Route,
  style: Pick<DrawingStyle, 'theme'>,
): GroupItem {
  return {
    kind: 'group',
    name: `link:${link.id}`,
    x: 0,
    y: 0,
    children: linkMarks(link, route, style),
  };
}

/** The way of a link, to test a pointer against; drawn, it would be a wide line. */
export function linkHitPath(route: Route): PathItem {
  return {
    kind: 'path',
    segments: segmentsOf(route),
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
          ...stroke(segmentsOf(route), colour, 3),
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
  const tip = walkAlong(route)(1);
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
      { ...stroke(segmentsOf(route), colour, 1.5), dash: [8, 5], cap: 'butt' },
      stroke(line(...head), colour, 1.5),
    ];
  }
  // The line ends inside the head, so that its blunt end never shows beside the tip.
  const shortened = endingAt(route, { x: (back.x + tip.x) / 2, y: (back.y + tip.y) / 2 });
  return [
    { ...stroke(segmentsOf(shortened), colour, 2.75), cap: 'butt' },
    { kind: 'path', segments: polygon(...head), fill: colour },
  ];
}

function endingAt(route: Route, to: Point): Route {
  const [first, ...rest] = route;
  const last = rest.pop();
  return last ? [first, ...rest, { ...last, to }] : [{ ...first, to }];
}

function stroke(segments: PathSegment[], colour: string, width: number): PathItem {
  return { kind: 'path', segments, fill: 'none', stroke: colour, strokeWidth: width, cap: 'round' };
}

/** A parallel way, `offset` px to the side. */
function beside(route: Route, offset: number): PathSegment[] {
  const steps = route.length === 1 ? 24 : inSteps(route, 6);
  const walk = walkAlong(route);
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const at = walk(i / steps);
    return [at.x - at.dy * offset, at.y + at.dx * offset] as const;
  });
  return line(...points);
}

function zigzag(route: Route): PathSegment[] {
  const steps = inSteps(route, ZIGZAG.step);
  const walk = walkAlong(route);
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const at = walk(i / steps);
    const side = i === 0 || i === steps ? 0 : i % 2 === 0 ? ZIGZAG.height : -ZIGZAG.height;
    return [at.x - at.dy * side, at.y + at.dx * side] as const;
  });
  return line(...points);
}

/** How many steps of about that length, px, a way is. */
function inSteps(route: Route, step: number): number {
  return Math.min(400, Math.max(4, Math.round(lengthOf(route) / step)));
}

function endBars(route: Route, colour: string): DisplayItem[] {
  return [0, 1].map((t) => {
    const at = walkAlong(route)(t);
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
  const { x, y } = walkAlong(route)(0.5);
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
  const { x, y } = walkAlong(route)(0.5);
  return [
    badgeGround(x, y, colour, ground),
    stroke([...circle(x - 2.2, y, 3.3), ...circle(x + 2.2, y, 3.3)], colour, 1.4),
  ];
}
