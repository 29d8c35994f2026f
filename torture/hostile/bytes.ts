import type { Chance } from '../suite';

const MAGIC: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x7b],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf, 0xff, 0xfe],
  [0x1f, 0x8b],
  [0, 0, 0, 0],
];

/**
 * Bytes as a bad disk, a bad network or a bad person leaves them.
 * @param step  counts up from run to run, so that every place is cut at in turn
 */
export function spoilt(bytes: Uint8Array, chance: Chance, step: number): Uint8Array<ArrayBuffer> {
  let now = Uint8Array.from(bytes);
  for (let times = chance.is(0.7) ? 1 : 1 + chance.whole(4); times > 0; times -= 1) {
    now = spoiltOnce(now, chance, step);
  }
  return now;
}

function spoiltOnce(bytes: Uint8Array<ArrayBuffer>, chance: Chance, step: number) {
  const at = chance.whole(bytes.length + 1);
  const reach = at + 1 + chance.whole(64);
  switch (chance.whole(9)) {
    case 0:
      return bytes.slice(0, step % (bytes.length + 1));
    case 1:
      return bytes.slice(0, at);
    case 2:
    case 3: {
      for (let flips = 1 + chance.whole(8); flips > 0 && bytes.length > 0; flips -= 1) {
        const place = chance.whole(bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << chance.whole(8));
      }
      return bytes;
    }
    case 4:
      return joined(bytes.subarray(0, at), bytes.subarray(reach));
    case 5:
      return joined(bytes.subarray(0, reach), bytes.subarray(at));
    case 6:
      return joined(Uint8Array.from(chance.one(MAGIC)), bytes.subarray(chance.whole(9)));
    case 7:
      return bytes.fill(chance.one([0, 0xff, 0x20, 0x22, 0x80]), at, reach);
    default:
      return joined(bytes.subarray(0, at), noise(chance), bytes.subarray(at));
  }
}

export function noise(chance: Chance): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: chance.whole(40) }, () => chance.whole(256));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Text in one of the encodings of Unicode, with a mark, a wrong one or none. */
export function inUnicode(text: string, chance: Chance): Uint8Array<ArrayBuffer> {
  const kind = chance.whole(10);
  const mark = chance.is(0.5) ? [Uint8Array.from(chance.one(MAGIC.slice(5, 9)))] : [];
  if (kind < 7) return joined(...(chance.is(0.2) ? mark : []), new TextEncoder().encode(text));
  const units = new Uint8Array(text.length * 2);
  const view = new DataView(units.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), kind < 9);
  }
  const fit = Uint8Array.of(...(kind < 9 ? [0xff, 0xfe] : [0xfe, 0xff]));
  const head = chance.is(0.6) ? [fit] : mark;
  return joined(...head, chance.is(0.1) ? units.subarray(0, -1) : units);
}
