import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { decodePng, type Picture } from '../drawing/pngDecode';

/** The picture at a fraction of its size, each pixel the mean of those it stands for. */
export function shrunk(picture: Picture, by: number): Picture {
  const width = Math.floor(picture.width / by);
  const height = Math.floor(picture.height / by);
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 4; c++) {
        let sum = 0;
        for (let dy = 0; dy < by; dy++) {
          const row = ((y * by + dy) * picture.width + x * by) * 4 + c;
          for (let dx = 0; dx < by; dx++) sum += picture.rgba[row + dx * 4] ?? 0;
        }
        rgba[(y * width + x) * 4 + c] = Math.round(sum / (by * by));
      }
    }
  }
  return { width, height, rgba };
}

/** A part of a picture. px */
export function cropped(
  picture: Picture,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Picture {
  const rgba = new Uint8Array(at.width * at.height * 4);
  for (let row = 0; row < at.height; row++) {
    const from = ((at.y + row) * picture.width + at.x) * 4;
    rgba.set(picture.rgba.subarray(from, from + at.width * 4), row * at.width * 4);
  }
  return { width: at.width, height: at.height, rgba };
}

export interface Difference {
  /** Of all channels of all pixels, 0 to 255 */
  readonly mean: number;
  /** The same of the square of `SQUARE` px a side that differs most */
  readonly worst: number;
}

const SQUARE = 16;

/** How far two pictures of one size are apart; infinitely, when they are of two. */
export function apart(a: Picture, b: Picture): Difference {
  if (a.width !== b.width || a.height !== b.height) {
    return { mean: Number.POSITIVE_INFINITY, worst: Number.POSITIVE_INFINITY };
  }
  const across = Math.ceil(a.width / SQUARE);
  const sums = new Float64Array(across * Math.ceil(a.height / SQUARE));
  let whole = 0;
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const at = (y * a.width + x) * 4;
      let off = 0;
      for (let c = 0; c < 3; c++) off += Math.abs((a.rgba[at + c] ?? 0) - (b.rgba[at + c] ?? 0));
      whole += off;
      const square = Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE);
      sums[square] = (sums[square] ?? 0) + off;
    }
  }
  return {
    mean: whole / (a.width * a.height * 3),
    worst: sums.reduce((most, sum) => Math.max(most, sum), 0) / (SQUARE * SQUARE * 3),
  };
}

const GOLDEN = fileURLToPath(new URL('golden/', import.meta.url));

/**
 * The reviewed picture of that name. With UPDATE_GOLDEN=1 the given one takes its place, to be looked
 * at before it is committed.
 */
export function golden(name: string, now: Picture): Picture {
  const path = `${GOLDEN}${name}.png`;
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(path, encodePng(now));
  }
  if (!existsSync(path)) throw new Error(`${path} is missing: UPDATE_GOLDEN=1 makes it.`);
  return decodePng(new Uint8Array(readFileSync(path)));
}

/** A PNG of 8 bits RGB. Source: PNG specification, third edition */
function encodePng({ width, height, rgba }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      rows.set(rgba.subarray(from, from + 3), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
