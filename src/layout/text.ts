import type { Font, TextMeasurer } from './measure';

/** One line as it will be drawn. */
export interface TextLine {
  readonly text: string;
  /** px */
  readonly width: number;
}

export interface WrapLimits {
  /** px */
  readonly width: number;
  readonly lines: number;
  /** BCP 47; chooses the word-breaking rules. */
  readonly locale: string;
}

const ELLIPSIS = '…';
/** Scripts written without spaces, which may break between any two characters. */
const IDEOGRAPHIC =
  /^[\u2e80-\u303f\u3040-\u30ff\u3100-\u31ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** Scripts written without spaces, which break between words. */
const UNSPACED_WORDS = /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
/** Kinsoku: what must not begin a line… */
const NEVER_FIRST = /^[、。，．：；？！）］｝〕〉》」』】〙〗〟’”…‥ー々)\]}.,:;?!%·%‰℃]/;
/** …and what must not end one. */
const NEVER_LAST = /[（［｛〔〈《「『【〘〖〝‘“([{]$/;
const BREAK_AFTER = /[-–—/\\|_@&+,;:]$/;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(locale: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${granularity} ${locale}`;
  let found = segmenters.get(key);
  if (!found) {
    found = new Intl.Segmenter(locale, { granularity });
    segmenters.set(key, found);
  }
  return found;
}

/** What a reader sees as single characters: an emoji family is one. */
export function graphemesOf(text: string, locale = 'en'): string[] {
  return Array.from(segmenter(locale, 'grapheme').segment(text), ({ segment }) => segment);
}

/**
 * Breaks text into lines: at spaces, after hyphens and slashes, between Chinese characters (with the
 * basic kinsoku rules), and inside a word only when it alone is longer than a line. Runs of space
 * count as one. When the lines do not suffice the last one ends in an ellipsis.
 * @returns as many lines as needed; none for text without a visible character
 */
export function wrapText(
  text: string,
  font: Font,
  limits: WrapLimits,
  measure: TextMeasurer,
): TextLine[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat === '' || limits.lines < 1) return [];
  const whole = measure(flat, font);
  if (whole <= limits.width) return [{ text: flat, width: whole }];

  const fits = (candidate: string) => measure(candidate, font) <= limits.width;
  const pieces = unbreakablePieces(flat, limits.locale);
  const lines: TextLine[] = [];
  let next = 0;
  while (next < pieces.length) {
    if (lines.length === limits.lines - 1) {
      lines.push(ellipsise(pieces.slice(next).join(''), font, limits.width, measure));
      break;
    }
    const taken = fillLine(pieces, next, fits, limits.locale);
    lines.push({ text: taken.text, width: measure(taken.text, font) });
    next = taken.next;
  }
  return lines;
}

/** Takes pieces while they fit; a piece too long for any line is cut, its rest put back. */
function fillLine(
  pieces: string[],
  start: number,
  fits: (candidate: string) => boolean,
  locale: string,
): { text: string; next: number } {
  let line = '';
  let next = start;
  for (let piece = pieces[next]; piece !== undefined; piece = pieces[next]) {
    if (!fits((line + piece).trimEnd())) break;
    line += piece;
    next++;
  }
  const tooLong = pieces[next];
  if (line === '' && tooLong !== undefined) {
    const graphemes = graphemesOf(tooLong, locale);
    const count = Math.max(1, mostThatFit(graphemes, fits));
    line = graphemes.slice(0, count).join('');
    const rest = graphemes.slice(count).join('');
    if (rest === '') next++;
    else pieces[next] = rest;
  }
  return { text: line.trim(), next };
}

/** The text, shortened with an ellipsis when it is wider than `width` px. */
export function ellipsise(
  text: string,
  font: Font,
  width: number,
  measure: TextMeasurer,
): TextLine {
  const flat = text.replace(/\s+/g, ' ').trim();
  const whole = measure(flat, font);
  if (whole <= width) return { text: flat, width: whole };
  const graphemes = graphemesOf(flat);
  const count = mostThatFit(graphemes, (part) => measure(part.trimEnd() + ELLIPSIS, font) <= width);
  const shortened = graphemes.slice(0, count).join('').trimEnd() + ELLIPSIS;
  return { text: shortened, width: measure(shortened, font) };
}

/** How many leading graphemes fit; width is taken to grow with length. */
function mostThatFit(graphemes: readonly string[], fits: (text: string) => boolean): number {
  let low = 0;
  let high = graphemes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(graphemes.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function unbreakablePieces(text: string, locale: string): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const atom of atomsOf(text, locale)) {
    if (open !== '' && mayBreak(open, atom)) {
      pieces.push(open);
      open = '';
    }
    open += atom;
  }
  if (open !== '') pieces.push(open);
  return pieces;
}

function* atomsOf(text: string, locale: string): Generator<string> {
  for (const { segment } of segmenter(locale, 'word').segment(text)) {
    if (IDEOGRAPHIC.test(segment)) yield* graphemesOf(segment, locale);
    else yield segment;
  }
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before.endsWith(' ')) return true;
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false;
  if (BREAK_AFTER.test(before)) return true;
  const last = [...before].at(-1) ?? '';
  if (IDEOGRAPHIC.test(after) || IDEOGRAPHIC.test(last)) return true;
  return UNSPACED_WORDS.test(after) && UNSPACED_WORDS.test(last);
}
