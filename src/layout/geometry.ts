import type { MapSnapshot } from '../model/map';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import { CARD } from './cardSize';
import type { Box, DisplayItem, PathSegment, Point } from './displayList';
import { visiblePeople } from './visibility';

/** The room of a person's card on the map. */
export function boxOf(person: Pick<Stakeholder, 'position'>): Box {
  return { x: person.position.x, y: person.position.y, ...CARD };
}

export function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The least box around all; null when there are none. */
export function boundsOf(boxes: Iterable<Box>): Box | null {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  if (left > right) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box grown by `margin` px on every side. */
export function grow(box: Box, margin: number): Box {
  return {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether the point lies in the box or on its edge. */
export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The room of the visible people, of those in `only` if given; null when there are none. */
export function boundsOfMap(map: MapSnapshot, only?: ReadonlySet<StakeholderId>): Box | null {
  const boxes: Box[] = [];
  for (const id of visiblePeople(map)) {
    const person = map.stakeholders.get(id);
    if (person && (!only || only.has(id))) boxes.push(boxOf(person));
  }
  return boundsOf(boxes);
}

/** The visible person whose card is at the point; the one drawn last where cards overlap. */
export function personAt(map: MapSnapshot, point: Point): StakeholderId | undefined {
  let found: StakeholderId | undefined;
  for (const id of visiblePeople(map)) {
    const person = map.stakeholders.get(id);
    if (person && contains(boxOf(person), point)) found = id;
  }
  return found;
}

/** The visible people whose cards the box touches, in the map's order. */
export function peopleIn(map: MapSnapshot, box: Box): StakeholderId[] {
  return [...visiblePeople(map)].filter((id) => {
    const person = map.stakeholders.get(id);
    return person !== undefined && overlaps(boxOf(person), box);
  });
}

/** The room that items take, strokes included; null when there are none. */
export function boundsOfItems(items: readonly DisplayItem[]): Box | null {
  return boundsOf(items.flatMap((item) => boundsOfItem(item) ?? []));
}

function boundsOfItem(item: DisplayItem): Box | null {
  switch (item.kind) {
    case 'group': {
      const inner = boundsOfItems(item.children);
      return inner && { ...inner, x: inner.x + item.x, y: inner.y + item.y };
    }
    case 'text': {
      const shift = { start: 0, middle: 0.5, end: 1 }[item.anchor];
      return {
        x: item.x - item.width * shift,
        y: item.y - item.size,
        width: item.width,
        height: item.size * 1.3,
      };
    }
    case 'rect':
      return grow(item, strokeMargin(item));
    case 'path': {
      const bounds = boundsOf(item.segments.flatMap(pointsOf));
      return bounds && grow(bounds, strokeMargin(item) * MITRE);
    }
  }
}

/** A sharp corner's stroke reaches further than half its width. */
const MITRE = 2;

function strokeMargin(item: { readonly stroke?: string; readonly strokeWidth?: number }): number {
  return item.stroke && item.stroke !== 'none' ? (item.strokeWidth ?? 1) / 2 : 0;
}

/** A curve lies within the hull of its ends and control points. */
function pointsOf(segment: PathSegment): Box[] {
  const boxes: Box[] = [];
  for (let i = 1; i + 1 < segment.length; i += 2) {
    boxes.push({ x: Number(segment[i]), y: Number(segment[i + 1]), width: 0, height: 0 });
  }
  return boxes;
}
