import PptxGenJS from 'pptxgenjs';
import type { DisplayList } from '../../layout/displayList';
import { cleanLongText, cleanShortText } from '../../model/text';
import { ExportError } from '../exportError';
import { fontFaceFor } from './slideFont';
import { finished } from './slidePackage';
import { printOnSlide } from './slidePrinter';

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** What PowerPoint makes slides between, inches */
const SLIDE_SIDE = { least: 1, most: 56 };

export interface SlideContent {
  /** Fills the slide where it has its proportions, else is fitted into its middle. */
  readonly list: DisplayList;
  /** Said to whoever shows the slide; several lines. */
  readonly notes: string;
}

interface SlideOptions {
  readonly title: string;
  /** BCP 47; chooses the fonts */
  readonly locale: string;
  /** inches */
  readonly size: { readonly width: number; readonly height: number };
}

/**
 * Drawings as a PowerPoint file of native shapes and real text, a slide each; every person's card is
 * a group that bears the name. Import this module on demand: it carries pptxgenjs.
 * @throws ExportError `empty` when there is nothing to draw
 */
export async function slideFile(
  slides: readonly SlideContent[],
  options: SlideOptions,
): Promise<Blob> {
  if (slides.length === 0 || slides.some(({ list }) => isEmpty(list))) {
    throw new ExportError('empty');
  }
  const size = possible(options.size);
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'MAP', ...size });
  deck.layout = 'MAP';
  deck.title = cleanShortText(options.title);
  deck.author = '';
  deck.company = '';
  const face = fontFaceFor('', options.locale);
  deck.theme = { headFontFace: face, bodyFontFace: face };
  for (const { list, notes } of slides) {
    const slide = deck.addSlide();
    print(slide, list, size, options.locale);
    if (notes !== '') slide.addNotes(cleanLongText(notes));
  }
  const file = await deck.write({ outputType: 'arraybuffer' });
  return new Blob([finished(new Uint8Array(file as ArrayBuffer))], { type: PPTX_TYPE });
}

function isEmpty({ items, bounds }: DisplayList): boolean {
  return items.length === 0 || !(bounds.width > 0) || !(bounds.height > 0);
}

/** Larger or smaller than PowerPoint makes slides, they keep their proportions as far as they can. */
function possible({ width, height }: SlideOptions['size']): SlideOptions['size'] {
  const shrink = Math.min(1, SLIDE_SIDE.most / Math.max(width, height));
  const side = (inches: number) => Math.max(SLIDE_SIDE.least, inches * shrink);
  return { width: side(width), height: side(height) };
}

function print(
  slide: PptxGenJS.Slide,
  list: DisplayList,
  { width, height }: SlideOptions['size'],
  locale: string,
): void {
  const { bounds, items } = list;
  const inchesPerPx = Math.min(width / bounds.width, height / bounds.height);
  const ground = groundOf(list);
  if (ground) slide.background = { color: ground.slice(1) };
  printOnSlide(slide, ground ? items.slice(1) : items, {
    inchesPerPx,
    left: (width - bounds.width * inchesPerPx) / 2 - bounds.x * inchesPerPx,
    top: (height - bounds.height * inchesPerPx) / 2 - bounds.y * inchesPerPx,
    locale,
  });
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
