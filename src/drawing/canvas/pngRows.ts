import { Adler } from './adler';
import type { Span } from './coverage';
import { WINDOW } from './deflateCodes';
import { RunDeflater } from './runDeflater';

/** PNG's reversible row filters that suit flat drawings. Source: PNG specification, §9. */
const FILTER = { sub: 1, up: 2 } as const;
/** Where a pair of pixels came last is kept by a hash of so many bits. */
const HASH_BITS = 12;

export interface RowFormat {
  /** px */
  readonly width: number;
  /** False when every pixel is opaque: a quarter less to write. */
  readonly alpha: boolean;
  /** Where red lies in a pixel's 32-bit word, bits: 0 for RGBA in memory, 16 for BGRA. */
  readonly redShift: 0 | 16;
  /** The pixel that is everywhere outside the spans. */
  readonly ground: number;
}

/** Rows that were written; those of several pieces may be put below each other. */
export interface RowPiece {
  readonly deflated: Uint8Array<ArrayBuffer>;
  /** Before they were deflated. */
  readonly bytes: number;
  /** Of those bytes. */
  readonly adler: number;
}

/**
 * Writes rows of pixels as filtered, deflated PNG scanlines, a band at a time. Rows are stored as
 * differences to the one above. Most pixels of a drawing equal it, so whole pixels are compared as
 * words, and only those that differ are looked at further: whether the same differences came before
 * in the row, as the edges of letters do, or must be spelled out.
 */
export class RowWriter {
  private readonly out = new RunDeflater();
  private readonly channels: 3 | 4;
  /** Index of the pixel where a pair of pixels came last. */
  private readonly places = new Int32Array(1 << HASH_BITS);
  private adler = new Adler();
  private bytes = 0;
  /** Zero bytes not written yet. */
  private zeros = 0;

  constructor(private readonly format: RowFormat) {
    this.channels = format.alpha ? 4 : 3;
  }

  /**
   * A band's first row is compared with no other, so bands may be written apart.
   * @param pixels whole rows; outside the spans they are not looked at
   * @param at     index of the band's first pixel
   * @param spans  from the left, not touching
   */
  band(pixels: Uint32Array, at: number, rows: number, spans: readonly Span[]): void {
    const { width } = this.format;
    this.firstRow(pixels, at, spans);
    for (let row = 1; row < rows; row++) this.nextRow(pixels, at + row * width, spans);
    this.bytes += rows * (1 + width * this.channels);
  }

  /**
   * The rows since the start or the last piece; their bytes hold until more rows are written.
   * @param last whether they are the picture's last
   */
  finish(last: boolean): RowPiece {
    this.flushZeros();
    const piece = { deflated: this.out.finish(last), bytes: this.bytes, adler: this.adler.value };
    this.adler = new Adler();
    this.bytes = 0;
    return piece;
  }

  /** As differences to the left neighbour. */
  private firstRow(pixels: Uint32Array, start: number, spans: readonly Span[]): void {
    const { width } = this.format;
    this.filter(FILTER.sub);
    let left = 0;
    let x = 0;
    for (const span of spans) {
      left = this.groundBeside(left, span.left - x);
      x = span.right;
      const end = start + span.right;
      for (let i = start + span.left; i < end; i++) {
        const from = i;
        while (i < end && pixels[i] === left) i++;
        this.zeros += (i - from) * this.channels;
        if (i === end) break;
        const pixel = pixels[i] as number;
        this.difference(pixel, left);
        left = pixel;
      }
    }
    this.groundBeside(left, width - x);
  }

  /** @returns the pixel that is now left of the next */
  private groundBeside(left: number, columns: number): number {
    const { ground } = this.format;
    if (columns === 0) return left;
    if (left !== ground) this.difference(ground, left);
    this.zeros += (left === ground ? columns : columns - 1) * this.channels;
    return ground;
  }

  /** As differences to the row above. */
  private nextRow(pixels: Uint32Array, start: number, spans: readonly Span[]): void {
    const { width } = this.format;
    const { channels } = this;
    this.filter(FILTER.up);
    let x = 0;
    for (const { left, right } of spans) {
      this.zeros += (left - x) * channels;
      x = right;
      const first = start + left;
      const end = start + right;
      for (let i = first; i < end; ) {
        const from = i;
        // Told that these are small integers, Chromium's compiler makes this loop a fifth faster.
        while (i < end && pixels[i] === pixels[(i - width) | 0]) i = (i + 1) | 0;
        this.zeros += (i - from) * channels;
        if (i < end) i += this.changed(pixels, i, first, end);
      }
    }
    this.zeros += (width - x) * channels;
  }

  /**
   * Writes pixels from one on that differs from the one above.
   * @param first, end of the span: beyond, pixels are not to be looked at
   * @returns how many pixels
   */
  private changed(pixels: Uint32Array, at: number, first: number, end: number): number {
    const { width } = this.format;
    const from = this.lastPlace(pixels, at, first, end);
    let count = 0;
    while (
      from >= first &&
      at + count < end &&
      pixels[at + count] === pixels[from + count] &&
      pixels[at + count - width] === pixels[from + count - width]
    ) {
      count++;
    }
    // One pixel from afar takes as many bits as its three bytes.
    if (count > 1 || (count === 1 && from === at - 1)) {
      this.flushZeros();
      this.out.copy(count * this.channels, (at - from) * this.channels);
      this.sum(pixels, at, count);
      return count;
    }
    this.difference(pixels[at] as number, pixels[at - width] as number);
    return 1;
  }

  /** Where this pixel and the next, with those above them, may have come before: else its neighbour. */
  private lastPlace(pixels: Uint32Array, at: number, first: number, end: number): number {
    if (at + 1 === end) return at - 1;
    const { width } = this.format;
    const mixed =
      (pixels[at] as number) ^
      Math.imul(pixels[at - width] as number, 0x9e3779b1) ^
      Math.imul(pixels[at + 1] as number, 0x85ebca6b) ^
      ((pixels[at + 1 - width] as number) << 7);
    const hash = Math.imul(mixed, 0x2c1b3c6d) >>> (32 - HASH_BITS);
    const place = this.places[hash] as number;
    this.places[hash] = at;
    const isNear = place >= first && place < at && (at - place) * this.channels <= WINDOW;
    return isNear ? place : at - 1;
  }

  private difference(pixel: number, base: number): void {
    this.flushZeros();
    const { redShift, alpha } = this.format;
    const { out } = this;
    const red = ((pixel >>> redShift) - (base >>> redShift)) & 0xff;
    const green = ((pixel >>> 8) - (base >>> 8)) & 0xff;
    const blue = ((pixel >>> (16 - redShift)) - (base >>> (16 - redShift))) & 0xff;
    out.literal(red);
    out.literal(green);
    out.literal(blue);
    this.adler.addThree(red, green, blue);
    if (alpha) this.byte(((pixel >>> 24) - (base >>> 24)) & 0xff);
  }

  private byte(byte: number): void {
    this.out.literal(byte);
    this.adler.add(byte);
  }

  /** Adds to the checksum what was copied. */
  private sum(pixels: Uint32Array, at: number, count: number): void {
    const { width, redShift, alpha } = this.format;
    const { adler } = this;
    let zeros = 0;
    for (let i = at; i < at + count; i++) {
      const pixel = pixels[i] as number;
      const above = pixels[i - width] as number;
      if (pixel === above) {
        zeros += this.channels;
        continue;
      }
      if (zeros > 0) adler.addZeros(zeros);
      zeros = 0;
      adler.addThree(
        ((pixel >>> redShift) - (above >>> redShift)) & 0xff,
        ((pixel >>> 8) - (above >>> 8)) & 0xff,
        ((pixel >>> (16 - redShift)) - (above >>> (16 - redShift))) & 0xff,
      );
      if (alpha) adler.add(((pixel >>> 24) - (above >>> 24)) & 0xff);
    }
    if (zeros > 0) adler.addZeros(zeros);
  }

  private filter(filter: number): void {
    this.flushZeros();
    this.byte(filter);
  }

  private flushZeros(): void {
    if (this.zeros === 0) return;
    this.out.zeros(this.zeros);
    this.adler.addZeros(this.zeros);
    this.zeros = 0;
  }
}
