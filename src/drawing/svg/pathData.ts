import type { PathSegment } from '../../layout/displayList';

/** Enough for any zoom we export at, and it keeps files a third smaller than full doubles. */
const DECIMALS = 3;

/** A coordinate for SVG: at most three decimals, never an exponent. Infinity and NaN become 0. */
export function svgNumber(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const text = value.toFixed(DECIMALS).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** The `d` of an SVG path: absolute commands, space between numbers. */
export function pathData(segments: readonly PathSegment[]): string {
  return segments
    .map(([command, ...numbers]) => command + numbers.map(svgNumber).join(' '))
    .join('');
}
