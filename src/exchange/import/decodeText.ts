/** Encodings that spreadsheets and mail programs leave text in, in the names TextDecoder knows. */
export type TextEncodingName =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'windows-1252';

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/**
 * Text of unknown encoding: by its byte order mark, else UTF-8 if it is that, else the Chinese
 * encoding whose everyday characters it consists of, else Western European. Text with NUL bytes can
 * only be UTF-16, in the order that gives everyday characters, or have strayed there: such a few are
 * given as other control characters.
 * @returns null when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = unicodeEncodingOf(bytes);
  if (marked === null && bytes.includes(0)) return unmarkedUtf16(bytes) ?? withStrayNuls(bytes);
  const unicode = decodeAs(bytes, marked ?? 'utf-8');
  if (unicode !== null) return asText(unicode, marked ?? 'utf-8');
  if (marked !== null) return asText(decodeLoosely(bytes, marked), marked);
  if (isDamagedUtf8(bytes)) return asText(decodeLoosely(bytes, 'utf-8'), 'utf-8');
  const encoding = chineseEncodingOf(bytes) ?? 'windows-1252';
  return asText(decodeLoosely(bytes, encoding), encoding);
}

/** UTF-8, or UTF-16 with its mark; null when it is neither. For formats that must be Unicode. */
export function decodeUnicode(bytes: Uint8Array): string | null {
  return decodeAs(bytes, unicodeEncodingOf(bytes) ?? 'utf-8');
}

function asText(text: string, encoding: TextEncodingName): DecodedText | null {
  return text.includes('\0') ? null : { text, encoding };
}

/** Without a mark, UTF-16 shows by the NUL in every Latin letter. */
function unicodeEncodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 1_000);
  let [even, odd] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  if (odd > sample.length / 5 && even === 0) return 'utf-16le';
  if (even > sample.length / 5 && odd === 0) return 'utf-16be';
  return null;
}

/** Text in which a program left a few NULs; null when it looks like no text even without them. */
function withStrayNuls(bytes: Uint8Array): DecodedText | null {
  const decoded = decodeText(bytes.map((byte) => byte || NUL_STAND_IN));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  const controls = decoded?.text.match(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g)?.length ?? 0;
  return decoded && controls <= decoded.text.length * 0.05 ? decoded : null;
}

/** A control character that no reader minds, and every one takes out. */
const NUL_STAND_IN = 1;

/** Chinese text without its mark: hardly a NUL, but for line ends and delimiters. */
function unmarkedUtf16(bytes: Uint8Array): DecodedText | null {
  let best: { decoded: DecodedText; share: number } | null = null;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = decodeAs(bytes, encoding);
    if (text === null || text.includes('\0')) continue;
    const everyday = text.match(EVERYDAY)?.length ?? 0;
    const share = everyday / Math.max(1, text.length);
    if (share > (best?.share ?? 0)) best = { decoded: { text, encoding }, share };
  }
  return best !== null && best.share >= 0.9 ? best.decoded : null;
}

/** ASCII, Latin letters, Chinese characters and the punctuation that goes with them. */
const EVERYDAY =
  /[\t\n\r\x20-\x7e\u00a0-\u024f\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function decodeLoosely(bytes: Uint8Array, encoding: TextEncodingName): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** UTF-8 with a few broken bytes: far more characters beyond ASCII are well formed than not. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = decodeLoosely(bytes, 'utf-8');
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return whole >= broken * 20;
}

/** A two-byte character's place in a Chinese encoding. */
interface ChineseEncoding {
  readonly name: 'gb18030' | 'big5';
  readonly isTrail: (byte: number) => boolean;
  /** Whether it is one of the few thousand characters of everyday text, or punctuation. */
  readonly isCommon: (lead: number, trail: number) => boolean;
}

const CHINESE_ENCODINGS: readonly ChineseEncoding[] = [
  {
    name: 'gb18030',
    isTrail: (byte) => byte >= 0x40 && byte !== 0x7f,
    // GB 2312: signs in rows 1 to 3, then the characters of level 1.
    isCommon: (lead, trail) =>
      trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7)),
  },
  {
    name: 'big5',
    isTrail: (byte) => (byte >= 0x40 && byte <= 0x7e) || byte >= 0xa1,
    // Big5: signs, then the frequently used characters.
    isCommon: (lead) => lead >= 0xa1 && lead <= 0xc6,
  },
];

/**
 * The Chinese encoding in which the bytes are mostly everyday characters that stand side by side, or
 * fill a cell alone. In Western text a byte beyond ASCII stands alone between letters, so its
 * "characters" do neither.
 */
function chineseEncodingOf(bytes: Uint8Array): 'gb18030' | 'big5' | null {
  let best: { name: 'gb18030' | 'big5'; share: number } | null = null;
  for (const encoding of CHINESE_ENCODINGS) {
    if (decodeAs(bytes, encoding.name) === null) continue;
    const share = plausibility(bytes, encoding);
    if (share >= 0.7 && share > (best?.share ?? 0)) best = { name: encoding.name, share };
  }
  return best?.name ?? null;
}

/** @returns the smaller of two shares, 0 to 1: of everyday characters, and of those that stand as Chinese ones do */
function plausibility(bytes: Uint8Array, { isTrail, isCommon }: ChineseEncoding): number {
  let [characters, common, touching] = [0, 0, 0];
  let previousEnd = -1;
  let previousCounted = false;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    if (lead < 0x81 || !isTrail(trail)) continue;
    characters++;
    if (isCommon(lead, trail)) common++;
    if (previousEnd === at) {
      touching += previousCounted ? 1 : 2;
      previousCounted = true;
    } else {
      previousCounted = trail >= 0xa1 && isGap(bytes[at - 1]) && isGap(bytes[at + 2]);
      if (previousCounted) touching++;
    }
    at++;
    previousEnd = at + 1;
  }
  return characters === 0 ? 0 : Math.min(common, touching) / characters;
}

/** Between cells or words: the text's end, or ASCII that is no letter or digit. */
function isGap(byte: number | undefined): boolean {
  return byte === undefined || (byte < 0x80 && !/[A-Za-z0-9]/.test(String.fromCharCode(byte)));
}
