/**
 * The fonts of every surface: the system's, Chinese included. No web fonts: they reach no exported
 * SVG. The systems' own faces are named before `system-ui`, which on a Chinese Windows is a Chinese
 * face for Latin text too, and on Linux whatever the distribution prefers.
 */
export const FONT_STACK_SIMPLIFIED =
  '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';
export const FONT_STACK_TRADITIONAL =
  '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", system-ui, sans-serif';

/** Which programs will draw the text: this browser, or whatever a file is opened with. */
export type FontUse = 'screen' | 'file';

export interface Font {
  /** px */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
}

/** Width of one line of text, px. */
export type TextMeasurer = (text: string, font: Font) => number;

/**
 * The CSS font family list for a locale. Programs other than browsers take the first family or any,
 * so a file names the one first that every system has, or has a double of.
 */
export function fontStackFor(locale: string, use: FontUse = 'screen'): string {
  const stack = locale === 'zh-Hant' ? FONT_STACK_TRADITIONAL : FONT_STACK_SIMPLIFIED;
  return use === 'file' ? `Arial, ${stack}` : stack;
}

/** Advance widths of U+0020 to U+007E in thousandths of the font size: a grotesque like Arial. */
const ASCII_WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const NO_WIDTH = /\p{M}|[\u200b-\u200f]/u;
const BOLD_FACTOR = 1.07;

/** A width table instead of a font: the same on every machine, for tests and where no canvas is. */
export const approximateMeasure: TextMeasurer = (text, { size, weight }) => {
  let thousandths = 0;
  for (const character of text) thousandths += approximateAdvance(character);
  return (thousandths / 1000) * size * (weight === 400 ? 1 : BOLD_FACTOR);
};

function approximateAdvance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return ASCII_WIDTHS[code - 0x20] ?? 556;
  if (code > 0xffff) return code < 0x20000 ? 1250 : 1000;
  if (WIDE.test(character)) return 1000;
  if (NO_WIDTH.test(character)) return 0;
  return 600;
}

/** Measurements kept before the oldest half is let go. */
const CACHE_LIMIT = 40_000;

/** The same measurer, remembering its answers. */
export function remembering(measure: TextMeasurer): TextMeasurer {
  const widths = new Map<string, number>();
  return (text, font) => {
    const key = `${font.weight} ${font.size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size >= CACHE_LIMIT) forgetOldestHalf(widths);
    const width = measure(text, font);
    widths.set(key, width);
    return width;
  };
}

function forgetOldestHalf(widths: Map<string, number>): void {
  let left = widths.size / 2;
  for (const key of widths.keys()) {
    if (left-- <= 0) return;
    widths.delete(key);
  }
}

const canvasMeasurers = new Map<string, TextMeasurer>();

/**
 * Measures with the fonts that will be drawn, on a page or in a worker; one measurer per font stack.
 * Where there is no OffscreenCanvas (Node, old browsers) it is `approximateMeasure`.
 * @param locale BCP 47
 */
export function canvasMeasurer(locale: string, use?: FontUse): TextMeasurer {
  const stack = fontStackFor(locale, use);
  const known = canvasMeasurers.get(stack);
  if (known) return known;
  const context =
    typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return approximateMeasure;
  // As the printers draw: otherwise hinting would make measured and drawn widths differ.
  context.fontKerning = 'normal';
  if ('textRendering' in context) context.textRendering = 'geometricPrecision';
  const measurer = remembering((text, { size, weight }) => {
    const font = `${weight} ${size}px ${stack}`;
    if (fontOf.get(context) !== font) {
      context.font = font;
      fontOf.set(context, font);
    }
    return context.measureText(text).width;
  });
  canvasMeasurers.set(stack, measurer);
  return measurer;
}

/** Setting a context's font costs more than measuring; reading it back costs as much. */
const fontOf = new WeakMap<OffscreenCanvasRenderingContext2D, string>();
