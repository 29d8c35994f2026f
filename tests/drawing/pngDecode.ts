import { inflateSync } from 'node:zlib';
import { pngChunks } from '../../src/exchange/pngChunks';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** width × height × 4 bytes */
  readonly rgba: Uint8Array;
}

/** Decodes a PNG of 8 bits a channel, RGB or RGBA, not interlaced: what canvases and we write. */
export function decodePng(png: Uint8Array<ArrayBuffer>): Picture {
  const { width, height, channels } = pngSize(png);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  let row = 0;
  eachRow(png, (bytes) => {
    for (let x = 0; x < width; x++) {
      const at = (row * width + x) * 4;
      for (let c = 0; c < channels; c++) rgba[at + c] = bytes[x * channels + c] as number;
    }
    row++;
  });
  if (row !== height) throw new Error(`${row} rows instead of ${height}`);
  return { width, height, rgba };
}

/** What the header says. */
export function pngSize(png: Uint8Array<ArrayBuffer>) {
  const [header] = pngChunks(png);
  if (header?.type !== 'IHDR') throw new Error('no header');
  const view = new DataView(header.content.buffer, header.content.byteOffset);
  const depth = view.getUint8(8);
  const colour = view.getUint8(9);
  if (depth !== 8 || (colour !== 2 && colour !== 6)) throw new Error('another kind of PNG');
  return { width: view.getUint32(0), height: view.getUint32(4), channels: colour === 6 ? 4 : 3 };
}

/** Calls with each row's bytes from the top, its filter undone. */
export function eachRow(png: Uint8Array<ArrayBuffer>, row: (bytes: Uint8Array) => void): void {
  const { width, height, channels } = pngSize(png);
  const packed = [...pngChunks(png)].filter(({ type }) => type === 'IDAT');
  const data = inflateSync(Buffer.concat(packed.map(({ content }) => content)));
  const stride = width * channels;
  if (data.length !== height * (stride + 1)) throw new Error(`${data.length} bytes of pixels`);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1);
    const current = Uint8Array.from(data.subarray(from + 1, from + 1 + stride));
    undoFilter(data[from] as number, current, above, channels);
    row(current);
    above = current;
  }
}

function undoFilter(filter: number, row: Uint8Array, above: Uint8Array, channels: number): void {
  if (filter === 2) {
    for (let i = 0; i < row.length; i++) row[i] = (row[i] as number) + (above[i] as number);
    return;
  }
  for (let i = 0; i < row.length; i++) {
    const left = i < channels ? 0 : (row[i - channels] as number);
    const up = above[i] as number;
    const corner = i < channels ? 0 : (above[i - channels] as number);
    row[i] = (row[i] as number) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
        number,
        number,
        number,
      ];
      if (a <= b && a <= c) return left;
      return b <= c ? up : corner;
    }
    default:
      throw new Error(`filter ${filter}`);
  }
}
