import type { DisplayItem } from '../../layout/displayList';
import { ExportError } from '../exportError';
import { BAND_ROWS, Coverage } from './coverage';
import { paint } from './paint';
import { type PngPart, pngPart } from './pngEncoder';
import { RowWriter } from './pngRows';
import { type PixelReader, type Place, pixelReader, turned } from './readPixels';
import { type Strip, stripRows } from './strips';
import { type Context2D, createSurface, type Surface } from './surface';

/** A picture to be drawn: picture px = map px × scale + (dx, dy). Plain data: it crosses to a worker. */
export interface Picture {
  readonly items: readonly DisplayItem[];
  /** px */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  /** BCP 47; chooses the fonts */
  readonly locale: string;
  /** null for a see-through picture */
  readonly background: string | null;
}

/** Safari allows about 16.7 megapixels a canvas; this much, a strip's rows high, is far below. */
const TILE_COLUMNS = 4096;

/**
 * Draws a picture strip by strip, each in tiles that are drawn and read only where there is
 * something. Its canvas and its memory serve all strips in turn.
 */
export class StripPrinter {
  private constructor(
    private readonly picture: Picture,
    private readonly coverage: Coverage,
    private readonly surface: Surface,
    private readonly reader: PixelReader,
    private readonly writer: RowWriter,
    private readonly pixels: Uint32Array<ArrayBuffer>,
  ) {}

  /** @throws ExportError */
  static async of(picture: Picture): Promise<StripPrinter> {
    const { items, width, height, background } = picture;
    const rows = Math.min(height, stripRows(width));
    const surface = createSurface(Math.min(width, TILE_COLUMNS), rows, true);
    const reader = await pixelReader(surface, background !== null);
    const { redShift } = reader;
    const ground = turned(groundWord(surface.context, background), redShift);
    return new StripPrinter(
      picture,
      new Coverage(items, width, height, picture),
      surface,
      reader,
      new RowWriter({ width, alpha: background === null, redShift, ground }),
      new Uint32Array(width * (rows + 1)), // the reader wants room behind
    );
  }

  /** @throws ExportError */
  async print({ top, rows, last }: Strip): Promise<PngPart> {
    const { width } = this.picture;
    const bands = Array.from({ length: Math.ceil(rows / BAND_ROWS) }, (_, band) => ({
      top: band * BAND_ROWS,
      rows: Math.min(BAND_ROWS, rows - band * BAND_ROWS),
      spans: this.coverage.spans(top / BAND_ROWS + band),
    }));
    for (let left = 0; left < width; left += this.surface.width) {
      const right = Math.min(width, left + this.surface.width);
      const places = bands.flatMap((band) =>
        band.spans.flatMap((span): Place[] => {
          const x = Math.max(left, span.left);
          const columns = Math.min(right, span.right) - x;
          const part = { x: x - left, y: band.top, width: columns, height: band.rows };
          return columns > 0 ? [{ part, at: band.top * width + x }] : [];
        }),
      );
      if (places.length > 0) await this.drawTile(left, top, places);
    }
    for (const band of bands) {
      this.writer.band(this.pixels, band.top * width, band.rows, band.spans);
    }
    return pngPart(this.writer.finish(last), rows);
  }

  release(): void {
    this.surface.release();
  }

  /** @param left, top of the tile, picture px @param places what of it is drawn on */
  private async drawTile(left: number, top: number, places: readonly Place[]): Promise<void> {
    const { width, items, scale, dx, dy, locale, background } = this.picture;
    const { context } = this.surface;
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (background !== null) context.fillStyle = background;
    for (const { part } of places) {
      if (background === null) context.clearRect(part.x, part.y, part.width, part.height);
      else context.fillRect(part.x, part.y, part.width, part.height);
    }
    paint(context, items, { scale, dx: dx - left, dy: dy - top, locale });
    if (context.isContextLost?.()) throw new ExportError('out-of-memory');
    await this.reader.read(this.surface, this.pixels, places, width);
  }
}

/** The background's pixel as the canvas has it, RGBA. */
function groundWord(context: Context2D, background: string | null): number {
  if (background === null) return 0;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = background;
  context.fillRect(0, 0, 1, 1);
  return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0] as number;
}
