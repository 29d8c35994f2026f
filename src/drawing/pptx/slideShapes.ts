import type { DisplayItem, PathItem, Point, RectItem, TextItem } from '../../layout/displayList';
import { cleanLongText } from '../../model/text';
import { ascentOf, languageOf, slideFaces, typefaces } from './slideFont';
import { isPainted, paint, solidFill } from './slidePaint';
import { freeform, slidePath, strands } from './slidePath';
import {
  EMU_PER_POINT,
  offsetAndExtent,
  type SlideBox,
  type SlidePlacement,
  slideBox,
} from './slidePlace';
import { escapeXml } from './xml';

/** One native shape; what it is called and its number come from the slide. */
export interface SlideShape {
  readonly box: SlideBox;
  /** @param name escaped */
  readonly write: (id: number, name: string) => string;
}

/** What the groups around an item make of it. */
interface Surroundings {
  /** Of the item's origin, px */
  readonly at: Point;
  readonly opacity: number;
}

/** Hundredths of a point. Source: ECMA-376 part 1, §20.1.10.72 (ST_TextFontSize) */
const TYPE_SIZE = { least: 100, most: 400_000 };
const LINE_HEIGHT = 1.2;

/**
 * The shapes of display items, lowest first. A slide cannot fade a group as one: where the children of
 * a see-through one overlap, the lower shines through.
 * @param locale BCP 47; chooses the fonts
 * @param apart  lines that a path draws with a lifted pen become shapes of their own
 */
export function slideShapes(
  items: readonly DisplayItem[],
  placement: SlidePlacement,
  locale: string,
  apart = false,
): SlideShape[] {
  const shapes: SlideShape[] = [];
  const visit = (item: DisplayItem, around: Surroundings) => {
    if (around.opacity <= 0) return;
    switch (item.kind) {
      case 'rect':
        shapes.push(...rectShape(item, around, placement));
        break;
      case 'path':
        for (const segments of apart ? strands(item.segments) : [item.segments]) {
          shapes.push(...pathShape({ ...item, segments }, around, placement));
        }
        break;
      case 'text':
        shapes.push(...textShape(item, around, placement, locale));
        break;
      case 'group': {
        const at = { x: around.at.x + item.x, y: around.at.y + item.y };
        const opacity = around.opacity * (item.opacity ?? 1);
        for (const child of item.children) visit(child, { at, opacity });
      }
    }
  };
  for (const item of items) visit(item, { at: { x: 0, y: 0 }, opacity: 1 });
  return shapes;
}

function rectShape(item: RectItem, around: Surroundings, placement: SlidePlacement): SlideShape[] {
  if (!(item.width > 0) || !(item.height > 0)) return [];
  const side = Math.min(item.width, item.height);
  const radius = Math.min(item.radius ?? 0, side / 2);
  const geometry =
    radius > 0
      ? preset('roundRect', ['adj', Math.round((radius / side) * 100_000)])
      : preset('rect');
  return [shape(slideBox(item, around.at, placement), geometry, item, around, placement)];
}

function pathShape(item: PathItem, around: Surroundings, placement: SlidePlacement): SlideShape[] {
  const path = slidePath(item.segments);
  if (!path) return [];
  const box = slideBox(path.box, around.at, placement);
  switch (path.kind) {
    case 'line':
      return isPainted(item.stroke) ? [connector(box, path.flips, item, around, placement)] : [];
    case 'ellipse':
      return [shape(box, preset('ellipse'), item, around, placement)];
    case 'freeform': {
      const size = { width: Math.max(1, box.width), height: Math.max(1, box.height) };
      const geometry = freeform(path.segments, path.box, size, placement.emuPerPx);
      return [shape({ ...box, ...size }, geometry, item, around, placement)];
    }
  }
}

function preset(name: string, guide?: readonly [string, number]): string {
  const guides = guide
    ? `<a:avLst><a:gd name="${guide[0]}" fmla="val ${guide[1]}"/></a:avLst>`
    : '<a:avLst/>';
  return `<a:prstGeom prst="${name}">${guides}</a:prstGeom>`;
}

function shape(
  box: SlideBox,
  geometry: string,
  item: RectItem | PathItem,
  { opacity }: Surroundings,
  { emuPerPx }: SlidePlacement,
): SlideShape {
  const looks =
    `<p:spPr><a:xfrm>${offsetAndExtent(box)}</a:xfrm>${geometry}` +
    `${paint(item, opacity, emuPerPx)}</p:spPr>`;
  return {
    box,
    write: (id, name) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
      `${looks}</p:sp>`,
  };
}

/** A line whose ends PowerPoint lets stick to cards. */
function connector(
  box: SlideBox,
  flips: { readonly horizontally: boolean; readonly vertically: boolean },
  item: PathItem,
  { opacity }: Surroundings,
  { emuPerPx }: SlidePlacement,
): SlideShape {
  const flipped = (flips.horizontally ? ' flipH="1"' : '') + (flips.vertically ? ' flipV="1"' : '');
  const looks =
    `<p:spPr><a:xfrm${flipped}>${offsetAndExtent(box)}</a:xfrm>${preset('line')}` +
    `${paint({ ...item, fill: 'none' }, opacity, emuPerPx)}</p:spPr>`;
  return {
    box,
    write: (id, name) =>
      `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvCxnSpPr/><p:nvPr/>` +
      `</p:nvCxnSpPr>${looks}</p:cxnSp>`,
  };
}

const ALIGNMENT = { start: 'l', middle: 'ctr', end: 'r' } as const;

/** A box exactly as wide as the line was measured, that neither wraps nor resizes. */
function textShape(
  item: TextItem,
  { at, opacity }: Surroundings,
  placement: SlidePlacement,
  locale: string,
): SlideShape[] {
  const text = cleanLongText(item.text).replace(/\s/g, ' ');
  if (text.trim() === '') return [];
  const faces = slideFaces(locale);
  const shift = { start: 0, middle: 0.5, end: 1 }[item.anchor] * item.width;
  const line = {
    x: item.x - shift,
    y: item.y - ascentOf(text, faces) * item.size,
    width: item.width,
    height: item.size * LINE_HEIGHT,
  };
  const box = slideBox(line, at, placement);
  const points = (item.size * placement.emuPerPx) / EMU_PER_POINT;
  const size = Math.min(TYPE_SIZE.most, Math.max(TYPE_SIZE.least, Math.round(points * 100)));
  const bold = item.weight >= 600 ? ' b="1"' : '';
  // Names and titles are no mistakes: noProof keeps the red waves away.
  const looks =
    `<p:spPr><a:xfrm>${offsetAndExtent(box)}</a:xfrm>${preset('rect')}<a:noFill/></p:spPr>` +
    '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t">' +
    `<a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="${ALIGNMENT[item.anchor]}"/><a:r>` +
    `<a:rPr ${languageOf(text, locale)} sz="${size}"${bold} noProof="1">` +
    `${solidFill(item.fill, opacity)}${typefaces(faces)}</a:rPr>` +
    `<a:t>${escapeXml(text)}</a:t></a:r></a:p></p:txBody>`;
  return [
    {
      box,
      write: (id, name) =>
        `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/>` +
        `</p:nvSpPr>${looks}</p:sp>`,
    },
  ];
}
