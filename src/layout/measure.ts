/** The fonts of every surface: the system's, Chinese included. No web fonts: they reach no exported SVG. */
export const FONT_STACK_SIMPLIFIED =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
export const FONT_STACK_TRADITIONAL =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", sans-serif';

export interface Font {
  /** px */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
}

/** Width of one line of text, px. */
export type TextMeasurer = (text: string, font: Font) => number;

/** The CSS font family list for a locale. */
export function fontStackFor(locale: string): string {
  return locale === 'zh-Hant' ? FONT_STACK_TRADITIONAL : FONT_STACK_SIMPLIFIED;
}
