import PptxGenJS from 'pptxgenjs';
import type { DisplayItem, DisplayList } from '../../layout/displayList';
import { cleanShortText } from '../../model/text';
import { ExportError } from '../exportError';
import { fontFaceFor } from './slideFont';
import { printOnSlide } from './slidePrinter';

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** PowerPoint's wide slide, inches: 16:9 */
const SLIDE = { width: 40 / 3, height: 7.5 };
/** The largest slide PowerPoint makes, inches */
const MAX_SLIDE_SIDE = 56;
/** Inches left free on every side of a slide of ordinary size */
const MARGIN = 0.3;
/** A small map is not blown up beyond this: 1 px is 1/96 inch, as in CSS. */
const MAX_INCHES_PER_PX = 1.25 / 96;
/** The smallest type PowerPoint has, points */
const MIN_POINTS = 1;
const POINTS_PER_INCH = 72;

interface SlideOptions {
  readonly title: string;
  /** BCP 47; chooses the fonts */
  readonly locale: string;
}

/**
 * A drawing as a PowerPoint file of one 16:9 slide, fitted within its margins. The slide is of
 * ordinary size unless the drawing's smallest text would fall below PowerPoint's smallest type.
 * Import this module on demand: it carries pptxgenjs.
 * @throws ExportError `empty` when there is nothing to draw
 */
export async function slideFile(list: DisplayList, options: SlideOptions): Promise<Blob> {
  const { bounds } = list;
  if (list.items.length === 0 || !(bounds.width > 0) || !(bounds.height > 0)) {
    throw new ExportError('empty');
  }
  const enlarged = enlargement(list);
  const width = SLIDE.width * enlarged;
  const height = SLIDE.height * enlarged;
  const inchesPerPx = fitted(list) * enlarged;

  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'MAP', width, height });
  deck.layout = 'MAP';
  deck.title = cleanShortText(options.title);
  deck.author = '';
  deck.company = '';
  const face = fontFaceFor('', options.locale);
  deck.theme = { headFontFace: face, bodyFontFace: face };

  const slide = deck.addSlide();
  const ground = groundOf(list);
  if (ground) slide.background = { color: ground.slice(1) };
  printOnSlide(slide, ground ? list.items.slice(1) : list.items, {
    inchesPerPx,
    left: (width - bounds.width * inchesPerPx) / 2 - bounds.x * inchesPerPx,
    top: (height - bounds.height * inchesPerPx) / 2 - bounds.y * inchesPerPx,
    locale: options.locale,
  });
  const file = await deck.write({ outputType: 'arraybuffer', compression: true });
  return new Blob([file as ArrayBuffer], { type: PPTX_TYPE });
}

/** Inches per px on a slide of ordinary size. */
function fitted({ bounds }: DisplayList): number {
  return Math.min(
    MAX_INCHES_PER_PX,
    (SLIDE.width - 2 * MARGIN) / bounds.width,
    (SLIDE.height - 2 * MARGIN) / bounds.height,
  );
}

/** How many times larger than usual the slide must be for every text to be set; 1 for most maps. */
function enlargement(list: DisplayList): number {
  const smallest = smallestText(list.items) * fitted(list) * POINTS_PER_INCH;
  return Math.min(MAX_SLIDE_SIDE / SLIDE.width, Math.max(1, MIN_POINTS / smallest));
}

function smallestText(items: readonly DisplayItem[]): number {
  let smallest = Infinity;
  for (const item of items) {
    if (item.kind === 'text') smallest = Math.min(smallest, item.size);
    if (item.kind === 'group') smallest = Math.min(smallest, smallestText(item.children));
  }
  return smallest;
}

/** The colour of a first rectangle that fills the whole drawing: the slide takes it as its own. */
function groundOf({ items, bounds }: DisplayList): string | null {
  const [first] = items;
  if (first?.kind !== 'rect' || !first.fill || first.fill === 'none' || first.radius) return null;
  const covers =
    first.x <= bounds.x &&
    first.y <= bounds.y &&
    first.x + first.width >= bounds.x + bounds.width &&
    first.y + first.height >= bounds.y + bounds.height;
  return covers && (!first.stroke || first.stroke === 'none') ? first.fill : null;
}
