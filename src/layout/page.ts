import type { PagePreset } from '../model/page';

/** A surface of fixed size that a map is brought onto. Its px are those of a picture at 1×. */
export interface PageFormat {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  readonly pixelsPerInch: number;
  /** Free on every side, px */
  readonly margin: number;
  /** Smaller text than this cannot be read there. Points */
  readonly leastText: number;
}

/** What CSS counts an inch as. px */
const CSS_INCH = 96;
/** A slide 13⅓ inches wide is 1920 px wide. */
const SLIDE_INCH = 144;
const MM_PER_INCH = 25.4;
/** mm that common printers cannot reach, and a little air */
const PAPER_MARGIN = 10;
/** Points: what is still read off a slide on a screen, and off paper in the hand. */
const READABLE = { slide: 5.5, paper: 5.5, picture: 6 } as const;

const slide = (width: number, height: number): PageFormat => ({
  width,
  height,
  pixelsPerInch: SLIDE_INCH,
  margin: 48,
  leastText: READABLE.slide,
});

/** @param across mm @param down mm. Source: ISO 216 */
const paper = (across: number, down: number): PageFormat => ({
  width: Math.round((across / MM_PER_INCH) * CSS_INCH),
  height: Math.round((down / MM_PER_INCH) * CSS_INCH),
  pixelsPerInch: CSS_INCH,
  margin: Math.round((PAPER_MARGIN / MM_PER_INCH) * CSS_INCH),
  leastText: READABLE.paper,
});

const FORMATS: Readonly<Record<Exclude<PagePreset, 'fit' | 'custom'>, PageFormat>> = {
  'slide-16-9': slide(1920, 1080),
  'slide-4-3': slide(1440, 1080),
  'a4-landscape': paper(297, 210),
  'a4-portrait': paper(210, 297),
  'a3-landscape': paper(420, 297),
  'a3-portrait': paper(297, 420),
};

/**
 * The page of a preset; null for `fit`, which has the size of the map.
 * @param custom px, for the preset `custom`
 */
export function pageFormat(
  preset: PagePreset,
  custom: { readonly width: number; readonly height: number },
): PageFormat | null {
  if (preset === 'fit') return null;
  if (preset !== 'custom') return FORMATS[preset];
  return {
    ...custom,
    pixelsPerInch: CSS_INCH,
    margin: Math.round(Math.min(custom.width, custom.height) * 0.04),
    leastText: READABLE.picture,
  };
}

/** px of the page for 1 pt */
export function pixelsPerPoint({ pixelsPerInch }: PageFormat): number {
  return pixelsPerInch / 72;
}

/** What words on a page say of pages; `{…}` is replaced. */
export interface PageWords {
  readonly overview: string;
  /** {name} */
  readonly branch: string;
  /** {label}, {part}, {parts} */
  readonly part: string;
  /** {page}, {pages} */
  readonly page: string;
  /** {page}: where a folded branch goes on */
  readonly on: string;
  /** {page}: where the head of a branch was seen first */
  readonly from: string;
}

export function filled(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
