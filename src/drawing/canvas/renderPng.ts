import type { DisplayItem, DisplayList } from '../../layout/displayList';
import { asExportError, ExportError, throwIfCancelled } from '../exportError';
import { pngFile } from './pngEncoder';
import { densityChunk, pixelsPerMetreAt, titleChunk } from './pngFormat';
import { StripHelper } from './stripHelper';
import { type Picture, StripPrinter } from './stripPrinter';
import { Strips } from './strips';

/** What one canvas holds in the browsers of today's computers. */
const ONE_CANVAS_PIXELS = 100_000_000;
/** The longest side at which Chromium, Firefox and Safari all still draw. */
const ONE_CANVAS_SIDE = 16_384;
/** What libpng, and so most readers, take at most (PNG_USER_WIDTH_MAX). */
const MAX_SIDE = 1_000_000;
/** About 16 GB of pixels: nothing could open more, and drawing would take minutes. */
const MAX_PIXELS = 4_000_000_000;
/** A smaller picture is drawn before a helper has started. */
const PIXELS_WORTH_HELP = 2_000_000;
/** Each has a canvas and a strip of its own: up to 42 MB. */
const MOST_HELPERS = 3;

export interface PngOptions {
  /** Picture px per map px; 1 when neither this nor `size` is given */
  readonly scale?: number | undefined;
  /**
   * Whole px, instead of a scale: the bounds are as wide as the picture, and what room is left below
   * them, or does not suffice, is background or cut.
   */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  /** How dense the file says its pixels are; as many as 96 px an inch at scale 1 when not given */
  readonly pixelsPerMetre?: number | undefined;
  /** BCP 47; chooses the fonts */
  readonly locale: string;
  readonly background: string | null;
  readonly title?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Draws a display list as a PNG file of exactly the size asked for, or of its bounds × scale,
 * rounded up to whole px, whatever that is: in strips that are deflated as they come.
 * The whole drawing or an error; never blank, cropped or smaller than asked.
 * @throws ExportError
 */
export async function renderPng(list: DisplayList, options: PngOptions): Promise<Blob> {
  const picture = pictureOf(list, options);
  const { width, height, background } = picture;
  if (list.items.length === 0 || !(width > 0) || !(height > 0)) throw new ExportError('empty');
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw new ExportError('too-large');
  }
  throwIfCancelled(options.signal);
  const strips = new Strips(width, height);
  const helpers = helpersFor(picture, strips);
  try {
    await drawAll(picture, strips, helpers, options.signal);
    const density = options.pixelsPerMetre ?? pixelsPerMetreAt(picture.scale);
    const extra = [densityChunk(density), ...(options.title ? [titleChunk(options.title)] : [])];
    return pngFile({ width, height, alpha: background === null }, strips.finished, extra);
  } catch (error) {
    throw asExportError(error);
  } finally {
    for (const helper of helpers) helper.end();
  }
}

/** Whether one canvas could hold a picture, parts or not. @param width px @param height px */
export function fitsOneCanvas(width: number, height: number): boolean {
  return width * height <= ONE_CANVAS_PIXELS && Math.max(width, height) <= ONE_CANVAS_SIDE;
}

function pictureOf(list: DisplayList, options: PngOptions): Picture {
  const { x, y, width, height } = list.bounds;
  const { size, locale, background } = options;
  const scale = size ? size.width / width : (options.scale ?? 1);
  return {
    items: withoutGround(list.items, background),
    width: size ? Math.round(size.width) : Math.ceil(width * scale),
    height: size ? Math.round(size.height) : Math.ceil(height * scale),
    scale,
    dx: -x * scale,
    dy: -y * scale,
    locale,
    background,
  };
}

/** A drawing that brings its own ground would be drawn on everywhere; the background is there anyway. */
function withoutGround(
  items: readonly DisplayItem[],
  background: string | null,
): readonly DisplayItem[] {
  const [first, ...rest] = items;
  const isGround = first?.kind === 'rect' && first.fill === background && !first.stroke;
  return isGround ? rest : items;
}

/** As many as there are processors for, this thread's and the page's aside. */
function helpersFor(picture: Picture, strips: Strips): StripHelper[] {
  if (picture.width * picture.height < PIXELS_WORTH_HELP || typeof Worker === 'undefined')
    return [];
  const length = Math.min(MOST_HELPERS, Math.floor(navigator.hardwareConcurrency / 2));
  return Array.from({ length }, () => new StripHelper(picture, strips));
}

async function drawAll(
  picture: Picture,
  strips: Strips,
  helpers: readonly StripHelper[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const printer = await StripPrinter.of(picture);
  try {
    for (;;) {
      const strip = strips.take();
      if (strip) {
        strips.finish(strip, await printer.print(strip));
        await letOthersRun();
        throwIfCancelled(signal);
      } else {
        await Promise.all(helpers.map((helper) => helper.idle()));
        if (!strips.areOpen) return;
      }
    }
  } finally {
    printer.release();
  }
}

/** On the page, lets input and painting in between strips; in a worker, messages. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
