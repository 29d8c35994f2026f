import type { DisplayList } from '../../layout/displayList';
import { asExportError, ExportError, throwIfCancelled } from '../exportError';
import { paint } from './paint';
import { PngEncoder } from './pngEncoder';
import { densityChunk, titleChunk, withChunks } from './pngFormat';
import { type Context2D, createSurface, type Surface } from './surface';

/** Safari allows about 16.7 megapixels a canvas, so this much works in every browser. */
const TILE_SIDE = 4096;
/**
 * Up to here the browser's own encoder is tried first. Measured at 32 megapixels: 0.24 s for
 * 2.4 MB, against 0.65 s for 1.4 MB in strips; beyond, 400 MB of pixels at once are too many.
 */
const ONE_CANVAS_PIXELS = 100_000_000;
/** The longest side at which Chromium, Firefox and Safari all still draw. */
const ONE_CANVAS_SIDE = 16_384;
/** What libpng, and so most readers, take at most (PNG_USER_WIDTH_MAX). */
const MAX_SIDE = 1_000_000;
/** About 16 GB of pixels: nothing could open more, and drawing would take minutes. */
const MAX_PIXELS = 4_000_000_000;
/** Bytes of the strip buffer that rows are gathered in, where a strip is wider than one tile. */
const STRIP_BYTES = 16 << 20;

export interface PngOptions {
  /** Picture px per map px */
  readonly scale: number;
  /** BCP 47; chooses the fonts */
  readonly locale: string;
  readonly background: string | null;
  readonly title?: string;
  readonly signal?: AbortSignal;
  /** Most px to try on a single canvas; 0 always draws in strips. */
  readonly oneCanvasPixels?: number;
}

/**
 * Draws a display list as a PNG file of its bounds × scale, rounded up to whole px, whatever its
 * size: on one canvas when that is enough, else in strips of tiles that are streamed into the file.
 * The whole drawing or an error; never blank, cropped or smaller than asked.
 * @throws ExportError
 */
export async function renderPng(list: DisplayList, options: PngOptions): Promise<Blob> {
  const width = Math.ceil(list.bounds.width * options.scale);
  const height = Math.ceil(list.bounds.height * options.scale);
  if (list.items.length === 0 || !(width > 0) || !(height > 0)) throw new ExportError('empty');
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    throw new ExportError('too-large');
  }
  throwIfCancelled(options.signal);
  try {
    return (
      (await renderOnOneCanvas(list, width, height, options)) ??
      (await renderInStrips(list, width, height, options))
    );
  } catch (error) {
    throw asExportError(error);
  }
}

/** Whether a picture is tried on a single canvas first. @param width px @param height px */
export function fitsOneCanvas(width: number, height: number, most = ONE_CANVAS_PIXELS): boolean {
  return width * height <= most && Math.max(width, height) <= ONE_CANVAS_SIDE;
}

/** @returns null when the picture is more than one canvas of this browser can hold */
async function renderOnOneCanvas(
  list: DisplayList,
  width: number,
  height: number,
  options: PngOptions,
): Promise<Blob | null> {
  if (!fitsOneCanvas(width, height, options.oneCanvasPixels)) return null;
  let surface: Surface | undefined;
  try {
    surface = createSurface(width, height, true);
    if (!reachesLastPixel(surface)) return null;
    drawPart(surface.context, list, 0, 0, options);
    const png = await surface.toPng();
    if (surface.context.isContextLost?.()) return null;
    throwIfCancelled(options.signal);
    return withChunks(png, extraChunks(options));
  } catch (error) {
    const failure = asExportError(error);
    if (failure.reason === 'cancelled' || failure.reason === 'unsupported') throw failure;
    return null;
  } finally {
    surface?.release();
  }
}

/** A canvas over the browser's limit does not throw: it stays blank. */
function reachesLastPixel({ context, width, height }: Surface): boolean {
  context.fillStyle = '#000000';
  context.fillRect(width - 1, height - 1, 1, 1);
  return context.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
}

async function renderInStrips(
  list: DisplayList,
  width: number,
  height: number,
  options: PngOptions,
): Promise<Blob> {
  const stripRows = Math.min(
    height,
    TILE_SIDE,
    Math.max(64, Math.floor(STRIP_BYTES / (width * 4))),
  );
  const tileWidth = Math.min(width, TILE_SIDE);
  const encoder = new PngEncoder({ width, height, alpha: options.background === null });
  const surface = createSurface(tileWidth, stripRows, true);
  try {
    const strip = new Uint8ClampedArray(width * stripRows * 4);
    for (let top = 0; top < height; top += stripRows) {
      const rows = Math.min(stripRows, height - top);
      for (let left = 0; left < width; left += tileWidth) {
        const columns = Math.min(tileWidth, width - left);
        drawPart(surface.context, list, left, top, options);
        copyTile(surface, strip, { left, columns, rows, width });
      }
      await encoder.write(strip, rows);
      await letOthersRun();
      throwIfCancelled(options.signal);
    }
    return await encoder.finish(extraChunks(options));
  } catch (error) {
    await encoder.cancel();
    throw error;
  } finally {
    surface.release();
  }
}

/** Draws what lies right and down of (left, top), picture px, onto the whole canvas. */
function drawPart(
  context: Context2D,
  list: DisplayList,
  left: number,
  top: number,
  { scale, locale, background }: PngOptions,
): void {
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  if (background !== null) {
    context.fillStyle = background;
    context.fillRect(0, 0, width, height);
  }
  const { x, y } = list.bounds;
  paint(context, list, { scale, dx: -x * scale - left, dy: -y * scale - top, locale });
}

function copyTile(
  surface: Surface,
  strip: Uint8ClampedArray,
  part: { left: number; columns: number; rows: number; width: number },
): void {
  const { left, columns, rows, width } = part;
  const tile = surface.context.getImageData(0, 0, columns, rows).data;
  if (columns === width) {
    strip.set(tile);
    return;
  }
  for (let row = 0; row < rows; row++) {
    const from = row * columns * 4;
    strip.set(tile.subarray(from, from + columns * 4), (row * width + left) * 4);
  }
}

function extraChunks({ scale, title }: PngOptions): Uint8Array<ArrayBuffer>[] {
  return title ? [densityChunk(scale), titleChunk(title)] : [densityChunk(scale)];
}

/** On the page, lets input and painting in between strips; in a worker, the message to cancel. */
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
