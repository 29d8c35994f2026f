import { BAND_ROWS } from './coverage';
import type { PngPart } from './pngEncoder';

/** Rows of a picture, px: from `top` on. */
export interface Strip {
  readonly index: number;
  readonly top: number;
  readonly rows: number;
  readonly last: boolean;
}

/** Redrawing what two strips share costs time, high strips memory. */
const STRIP_ROWS = 512;
/** Bytes of a strip's pixels: a very wide picture has lower strips. */
const STRIP_BYTES = 32 << 20;

/** Rows of a strip of so wide a picture, unless it is the last. @param width px */
export function stripRows(width: number): number {
  const bands = Math.floor(STRIP_BYTES / (width * 4 * BAND_ROWS));
  return Math.max(1, Math.min(STRIP_ROWS / BAND_ROWS, bands)) * BAND_ROWS;
}

/** The strips of one picture: each is taken once, or again when whoever took it failed. */
export class Strips {
  private readonly open: Strip[] = [];
  private readonly parts: PngPart[] = [];

  constructor(width: number, height: number) {
    const most = stripRows(width);
    for (let top = 0; top < height; top += most) {
      const rows = Math.min(most, height - top);
      this.open.push({ index: this.open.length, top, rows, last: top + rows === height });
    }
    this.open.reverse();
  }

  get areOpen(): boolean {
    return this.open.length > 0;
  }

  take(): Strip | undefined {
    return this.open.pop();
  }

  giveBack(strip: Strip): void {
    this.open.push(strip);
  }

  finish(strip: Strip, part: PngPart): void {
    this.parts[strip.index] = part;
  }

  /** From the top. */
  get finished(): readonly PngPart[] {
    return this.parts;
  }
}
