import type { PathItem, RectItem } from '../../layout/displayList';
import { EMU_PER_POINT, wholeEmu } from './slidePlace';

type Painted = Pick<RectItem | PathItem, 'fill' | 'stroke' | 'strokeWidth' | 'dash' | 'cap'>;

/** Wider ones are refused. EMU. Source: ECMA-376 part 1, §20.1.10.35 (ST_LineWidth) */
const WIDEST = 1584 * EMU_PER_POINT;
/** How far SVG lets a corner's tip reach, as a share of the width. 1000ths of a percent */
const MITER_LIMIT = 400_000;

export function isPainted(colour: string | undefined): colour is string {
  return colour !== undefined && colour !== 'none';
}

/** @param colour `#rrggbb` @param opacity 0 to 1 */
export function solidFill(colour: string, opacity: number): string {
  const value = colour.slice(1).toUpperCase();
  const alpha = Math.round(opacity * 100) * 1000;
  const ink =
    opacity < 1
      ? `<a:srgbClr val="${value}"><a:alpha val="${alpha}"/></a:srgbClr>`
      : `<a:srgbClr val="${value}"/>`;
  return `<a:solidFill>${ink}</a:solidFill>`;
}

/**
 * The fill and the line of a shape, in the order in which `p:spPr` has them.
 * @param emuPerPx scales the line's width
 */
export function paint(item: Painted, opacity: number, emuPerPx: number): string {
  const fill = isPainted(item.fill) ? solidFill(item.fill, opacity) : '<a:noFill/>';
  if (!isPainted(item.stroke)) return fill;
  const { strokeWidth = 1 } = item;
  const width = Math.min(WIDEST, Math.max(1, wholeEmu(strokeWidth * emuPerPx)));
  const cap = item.cap === 'round' ? 'rnd' : 'flat';
  return (
    `${fill}<a:ln w="${width}" cap="${cap}">${solidFill(item.stroke, opacity)}` +
    `${dashOf(item, strokeWidth)}<a:miter lim="${MITER_LIMIT}"/></a:ln>`
  );
}

/** Dots are what PowerPoint calls round dots; dashes are as long as they are drawn. */
function dashOf({ dash = [], cap }: Painted, strokeWidth: number): string {
  const [on] = dash;
  if (on === undefined) return '<a:prstDash val="solid"/>';
  if (cap === 'round' && on < strokeWidth) return '<a:prstDash val="sysDot"/>';
  // Multiples of the line's width, 1000ths of a percent
  const share = (length = on) => Math.max(1, Math.round((length / strokeWidth) * 100_000));
  const pairs = dash.flatMap((length, i) =>
    i % 2 === 0 ? `<a:ds d="${share(length)}" sp="${share(dash[i + 1])}"/>` : [],
  );
  return `<a:custDash>${pairs.join('')}</a:custDash>`;
}
