import type { DisplayItem } from '../../layout/displayList';
import { cleanShortText } from '../../model/text';
import { solidFill } from './slidePaint';
import { boxAround, offsetAndExtent, type SlideBox, type SlidePlacement } from './slidePlace';
import { type SlideShape, slideShapes } from './slideShapes';
import { escapeXml, SHAPE_NAMESPACES, XML_HEAD } from './xml';

interface SlideDrawing {
  readonly items: readonly DisplayItem[];
  readonly placement: SlidePlacement;
  /** `#rrggbb`; null for the master's */
  readonly background: string | null;
  /** BCP 47 */
  readonly locale: string;
}

/** Of `p:spTree` and of every group: nothing is moved or scaled within. */
export function groupProperties(box: SlideBox): string {
  const { x, y, width, height } = box;
  return (
    `<p:grpSpPr><a:xfrm>${offsetAndExtent(box)}<a:chOff x="${x}" y="${y}"/>` +
    `<a:chExt cx="${width}" cy="${height}"/></a:xfrm></p:grpSpPr>`
  );
}

/** How every tree of shapes begins: with the group that the page itself is. */
export const PAGE_GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  groupProperties({ x: 0, y: 0, width: 0, height: 0 });

/**
 * A slide. Each group of the drawing is one group on it, however it is made up inside.
 * Source: ECMA-376 part 1, §19.3.1.38 (sld), §19.3.1.22 (grpSp)
 * @returns XML
 */
export function slidePart({ items, placement, background, locale }: SlideDrawing): string {
  let lastId = 1;
  const nextId = () => ++lastId;
  const body = items
    .map((item) => grouped(slideShapes([item], placement, locale, isLines(item)), item, nextId))
    .join('');
  const ground = background
    ? `<p:bg><p:bgPr>${solidFill(background, 1)}<a:effectLst/></p:bgPr></p:bg>`
    : '';
  return (
    `${XML_HEAD}<p:sld ${SHAPE_NAMESPACES}><p:cSld>${ground}<p:spTree>${PAGE_GROUP}${body}` +
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
  );
}

/** One shape needs no group around it; a person's card has one in any case. */
function grouped(shapes: readonly SlideShape[], item: DisplayItem, nextId: () => number): string {
  if (shapes.length === 0) return '';
  const name = escapeXml(nameOf(item));
  const isLoose = item.kind !== 'group' || (shapes.length === 1 && !isCard(item));
  const id = isLoose ? 0 : nextId();
  const inner = shapes.map((shape) => shape.write(nextId(), name)).join('');
  if (isLoose) return inner;
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvGrpSpPr/><p:nvPr/>` +
    `</p:nvGrpSpPr>${groupProperties(boxAround(shapes.map(({ box }) => box)))}${inner}</p:grpSp>`
  );
}

/** A card bears the person's name; anything else its kind. Ids are nobody's business. */
function nameOf(item: DisplayItem): string {
  if (item.kind !== 'group') return 'map';
  return cleanShortText(item.label ?? item.name.replace(/:.*/s, '')) || 'map';
}

function isCard(item: DisplayItem): boolean {
  return item.kind === 'group' && item.name.startsWith('stakeholder:');
}

/** All lines from one manager are one path; on a slide each can be taken by itself. */
function isLines(item: DisplayItem): boolean {
  return item.kind === 'group' && item.name.startsWith('reports:');
}
