import type { DisplayList } from '../../layout/displayList';
import { cleanShortText } from '../../model/text';
import { ExportError } from '../exportError';
import { slidePackage } from './slidePackage';
import { slidePart } from './slidePart';
import { EMU_PER_INCH, type SlidePlacement } from './slidePlace';

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
 * a group that bears the name. Import this module on demand.
 * @throws ExportError `empty` when there is nothing to draw
 */
export async function slideFile(
  slides: readonly SlideContent[],
  options: SlideOptions,
): Promise<Blob> {
  if (slides.length === 0 || slides.some(({ list }) => isEmpty(list))) {
    throw new ExportError('empty');
  }
  const { locale } = options;
  const size = possible(options.size);
  const file = slidePackage({
    slides: slides.map(({ list, notes }) => {
      const background = groundOf(list);
      const items = background ? list.items.slice(1) : list.items;
      const placement = placementOf(list, size);
      return { xml: slidePart({ items, placement, background, locale }), notes };
    }),
    title: cleanShortText(options.title),
    locale,
    size,
  });
  return new Blob([file], { type: PPTX_TYPE });
}

function isEmpty({ items, bounds }: DisplayList): boolean {
  return items.length === 0 || !(bounds.width > 0) || !(bounds.height > 0);
}

/**
 * Larger or smaller than PowerPoint makes slides, they keep their proportions as far as they can.
 * @returns EMU
 */
function possible({ width, height }: SlideOptions['size']): SlideOptions['size'] {
  const shrink = Math.min(1, SLIDE_SIDE.most / Math.max(width, height));
  const side = (inches: number) =>
    Math.round(Math.max(SLIDE_SIDE.least, inches * shrink) * EMU_PER_INCH);
  return { width: side(width), height: side(height) };
}

/** @param size EMU */
function placementOf(
  { bounds }: DisplayList,
  { width, height }: SlideOptions['size'],
): SlidePlacement {
  const emuPerPx = Math.min(width / bounds.width, height / bounds.height);
  return {
    emuPerPx,
    left: (width - bounds.width * emuPerPx) / 2 - bounds.x * emuPerPx,
    top: (height - bounds.height * emuPerPx) / 2 - bounds.y * emuPerPx,
  };
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
