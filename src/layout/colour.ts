/** Arithmetic on `#rrggbb` colours. */

type Rgb = readonly [number, number, number];

function parse(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `part` (0 to 1) of `over`, the rest of `under`. */
export function mix(under: string, over: string, part: number): string {
  const a = parse(under);
  const b = parse(over);
  const channels = [0, 1, 2].map((i) => {
    const value = Math.round((a[i] ?? 0) * (1 - part) + (b[i] ?? 0) * part);
    return value.toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/** Relative luminance, 0 to 1. Source: WCAG 2.2 */
export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = parse(colour).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, 1 to 21. Source: WCAG 2.2 */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** CIE L*, 0 (black) to 100 (white): how light a colour looks in greyscale. */
export function lightness(colour: string): number {
  const y = luminance(colour);
  return y <= 216 / 24389 ? (y * 24389) / 27 : 116 * Math.cbrt(y) - 16;
}
