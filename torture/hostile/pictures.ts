import {
  crc32,
  endChunk,
  headerChunk,
  PNG_SIGNATURE,
  pngChunk,
} from '../../src/drawing/canvas/pngFormat';
import { mapChunk } from '../../src/exchange/pngChunks';
import type { Chance } from '../suite';
import { joined, noise, spoilt } from './bytes';
import { hostileMapText } from './files';
import { hostileText } from './texts';

/** A PNG that carries a map, or something that says so. */
export async function hostilePicture(
  chance: Chance,
  step: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks = [headerChunk(1, 1, false), pngChunk('IDAT', noise(chance))];
  const carried = [await carriedMap(chance)];
  if (chance.is(0.1)) carried.push(await carriedMap(chance));
  if (chance.is(0.1)) carried.push(pngChunk('tEXt', new TextEncoder().encode(hostileText(chance))));
  if (chance.is(0.03))
    carried.unshift(...Array.from({ length: 5_000 }, () => pngChunk('junk', noise(chance))));
  chunks.splice(chance.whole(3), 0, ...carried);
  const file = [
    PNG_SIGNATURE,
    ...chunks,
    ...(chance.is(0.9) ? [endChunk()] : []),
    ...(chance.is(0.1) ? [noise(chance)] : []),
  ];
  const png = joined(...file);
  if (chance.is(0.15)) return withFalseLength(png, chance);
  return chance.is(0.25) ? spoilt(png, chance, step) : png;
}

async function carriedMap(chance: Chance): Promise<Uint8Array<ArrayBuffer>> {
  const honest = await mapChunk(chance.is(0.004) ? ' '.repeat(30_000_000) : hostileMapText(chance));
  const content = honest.slice(8, -4);
  const kind = chance.whole(20);
  if (kind === 0) content[0] = chance.whole(256);
  else if (kind === 1) return pngChunk('smAp', new Uint8Array(0));
  else if (kind === 2) return pngChunk('smAp', Uint8Array.of(1));
  else if (kind === 3) return pngChunk(chance.one(['smAP', 'SmAp', 'zTXt', 'IEND']), content);
  else if (kind === 4) return pngChunk('smAp', content.slice(0, 1 + chance.whole(content.length)));
  else if (kind === 5) return pngChunk('smAp', joined(content, noise(chance)));
  // The checksum is right, and what it is of is not.
  else if (kind <= 7)
    return pngChunk('smAp', joined(content.subarray(0, 1), spoilt(content.subarray(1), chance, 0)));
  return pngChunk('smAp', content);
}

/** Some chunk says that it is of another length than it is. */
function withFalseLength(png: Uint8Array<ArrayBuffer>, chance: Chance): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer);
  const starts: number[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) starts.push(at);
  const at = chance.one(starts);
  const length = chance.one([
    0,
    1,
    0x7fffffff,
    0x80000000,
    0xffffffff,
    png.length,
    png.length - at - 12,
    chance.whole(500),
  ]);
  view.setUint32(at, length);
  const end = at + 8 + length;
  if (chance.is(0.5) && end + 4 <= png.length)
    view.setUint32(end, crc32(png.subarray(at + 4, end)));
  return png;
}
