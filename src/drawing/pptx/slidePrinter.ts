import type PptxGenJS from 'pptxgenjs';
import type { DisplayItem, PathItem, Point, RectItem, TextItem } from '../../layout/displayList';
import { cleanLongText, cleanShortText } from '../../model/text';
import { ascentOf, fontFaceFor } from './slideFont';
import { groupedName } from './slideGroups';
import { slidePath } from './slidePath';

/** Where map space lies on the slide: inches = px × inchesPerPx + (left, top). */
export interface SlidePlacement {
  readonly inchesPerPx: number;
  readonly left: number;
  readonly top: number;
  /** BCP 47; chooses the fonts */
  readonly locale: string;
}

/** What the groups around an item make of it. */
interface Surroundings {
  /** Of the item's origin, px */
  readonly at: Point;
  readonly opacity: number;
  /** What the shapes are called in PowerPoint. */
  readonly name: string;
}

const POINTS_PER_INCH = 72;
/** pptxgenjs draws it, but its types forget it. */
const FREEFORM = 'custGeom' as string as PptxGenJS.SHAPE_NAME;
/** Inches; a shape of no width at all is mended or dropped by PowerPoint. */
const HAIR = 0.001;

/** A card bears the person's name; anything else its kind. Ids are nobody's business. */
function nameOf(item: DisplayItem): string {
  if (item.kind !== 'group') return 'map';
  return cleanShortText(item.label ?? item.name.replace(/:.*/s, '')) || 'map';
}

/**
 * Puts display items on a slide as native shapes and text boxes. Two things a slide cannot do are
 * done as nearly as it can: dashes are of the nearest preset, and where the children of a
 * see-through group overlap, the lower shines through.
 */
export function printOnSlide(
  slide: PptxGenJS.Slide,
  items: readonly DisplayItem[],
  placement: SlidePlacement,
): void {
  const printer = new SlidePrinter(slide, placement);
  items.forEach((item, group) => {
    printer.print([item], {
      at: { x: 0, y: 0 },
      opacity: 1,
      name: groupedName(group, nameOf(item)),
    });
  });
}

class SlidePrinter {
  constructor(
    private readonly slide: PptxGenJS.Slide,
    private readonly placement: SlidePlacement,
  ) {}

  print(items: readonly DisplayItem[], around: Surroundings): void {
    if (around.opacity <= 0) return;
    for (const item of items) {
      switch (item.kind) {
        case 'rect':
          this.rect(item, around);
          break;
        case 'path':
          this.path(item, around);
          break;
        case 'text':
          this.text(item, around);
          break;
        case 'group':
          this.print(item.children, {
            at: { x: around.at.x + item.x, y: around.at.y + item.y },
            opacity: around.opacity * (item.opacity ?? 1),
            name: around.name,
          });
      }
    }
  }

  private rect(item: RectItem, around: Surroundings): void {
    const w = this.inches(item.width);
    const h = this.inches(item.height);
    if (!(w > 0) || !(h > 0)) return;
    const radius = Math.min(this.inches(item.radius ?? 0), w / 2, h / 2);
    this.slide.addShape(radius > 0 ? 'roundRect' : 'rect', {
      x: this.x(item.x, around),
      y: this.y(item.y, around),
      w,
      h,
      ...(radius > 0 ? { rectRadius: radius } : {}),
      ...this.paintOf(item, around),
    });
  }

  private path(item: PathItem, around: Surroundings): void {
    const path = slidePath(item.segments, (px) => this.inches(px));
    if (!path) return;
    const { box } = path;
    const place = { x: this.x(box.x, around), y: this.y(box.y, around) };
    const paint = this.paintOf(item, around);
    if (path.kind === 'line') {
      const size = { w: this.inches(box.width), h: this.inches(box.height) };
      this.slide.addShape('line', { ...place, ...size, flipV: path.rises, ...paint });
      return;
    }
    this.slide.addShape(FREEFORM, {
      ...place,
      w: Math.max(HAIR, this.inches(box.width)),
      h: Math.max(HAIR, this.inches(box.height)),
      points: path.points,
      ...paint,
    });
  }

  /** A box exactly as wide as the line was measured, that neither wraps nor resizes. */
  private text(item: TextItem, around: Surroundings): void {
    const text = cleanLongText(item.text);
    if (text.trim() === '') return;
    const fontFace = fontFaceFor(text, this.placement.locale);
    const shift = { start: 0, middle: 0.5, end: 1 }[item.anchor] * item.width;
    const w = this.inches(item.width);
    this.slide.addText(text, {
      x: this.x(item.x - shift, around),
      y: this.y(item.y - ascentOf(fontFace) * item.size, around),
      w: Math.max(HAIR, w),
      h: this.inches(item.size * 1.2),
      margin: 0,
      wrap: false,
      fit: 'none',
      isTextBox: true,
      align: ({ start: 'left', middle: 'center', end: 'right' } as const)[item.anchor],
      valign: 'top',
      fontFace,
      fontSize: Math.max(1, this.inches(item.size) * POINTS_PER_INCH),
      bold: item.weight >= 600,
      color: item.fill.slice(1),
      transparency: transparencyOf(around),
      lang: SLIDE_LANGUAGE[this.placement.locale] ?? 'en-US',
      objectName: around.name,
    });
  }

  private paintOf(item: RectItem | PathItem, around: Surroundings) {
    const transparency = transparencyOf(around);
    const { fill, stroke, strokeWidth = 1 } = item;
    const filled = fill !== undefined && fill !== 'none';
    const stroked = stroke !== undefined && stroke !== 'none';
    return {
      objectName: around.name,
      ...(filled ? { fill: { color: fill.slice(1), transparency } } : {}),
      ...(stroked
        ? {
            line: {
              color: stroke.slice(1),
              width: this.inches(strokeWidth) * POINTS_PER_INCH,
              transparency,
              dashType: dashOf(item, strokeWidth),
            },
          }
        : {}),
    };
  }

  private inches(px: number): number {
    return px * this.placement.inchesPerPx;
  }

  private x(px: number, around: Surroundings): number {
    return this.placement.left + this.inches(around.at.x + px);
  }

  private y(px: number, around: Surroundings): number {
    return this.placement.top + this.inches(around.at.y + px);
  }
}

const SLIDE_LANGUAGE: Readonly<Record<string, string>> = {
  en: 'en-US',
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
};

/** Percent */
function transparencyOf({ opacity }: Surroundings): number {
  return Math.round((1 - opacity) * 100);
}

type SlideDash = 'solid' | 'sysDot' | 'sysDash' | 'dash' | 'lgDash';

/** The preset whose dashes, which are multiples of the line's width, come nearest to the first one. */
function dashOf({ dash }: RectItem | PathItem, strokeWidth: number): SlideDash {
  const [on] = dash ?? [];
  if (on === undefined) return 'solid';
  const widths = on / strokeWidth;
  if (widths < 2) return 'sysDot';
  if (widths < 3.5) return 'sysDash';
  return widths < 6 ? 'dash' : 'lgDash';
}
