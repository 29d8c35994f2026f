import type { Attitude } from '../model/vocabulary';
import type { DisplayItem, PathItem, PathSegment, Point } from './displayList';
import type { GlyphInk } from './glyphInk';
import { inkFor } from './glyphInk';
import { circle, leftHalfDisc, line, polygon } from './paths';
import type { Theme } from './style';

/**
 * The mark of an attitude. Every attitude has its own shape, so that it reads without colour.
 * @param at    top-left corner, px
 * @param size  side of the square it fills, px
 * @param ink   its own colours when not given
 */
export function attitudeGlyph(
  attitude: Attitude,
  at: Point,
  size: number,
  theme: Theme,
  ink: GlyphInk = inkFor({ lens: 'attitude', value: attitude }, theme),
): DisplayItem[] {
  const unit = size / 16;
  const cx = at.x + size / 2;
  const cy = at.y + size / 2;
  const point = (x: number, y: number) => [at.x + x * unit, at.y + y * unit] as const;
  const outline = { stroke: ink.edge, strokeWidth: 1.4 * unit };
  const shape = (segments: PathSegment[], fill: string): PathItem => ({
    kind: 'path',
    segments,
    fill,
    ...outline,
  });
  const mark = (segments: PathSegment[], stroke = ink.onSolid, width = 1.9): PathItem => ({
    kind: 'path',
    segments,
    fill: 'none',
    stroke,
    strokeWidth: width * unit,
    cap: 'round',
  });
  const disc = circle(cx, cy, 6.8 * unit);

  switch (attitude) {
    case 'accepting':
      return [
        shape(disc, ink.solid),
        mark(line(point(4.8, 8.3), point(7.1, 10.5), point(11.2, 5.7))),
      ];
    case 'sceptical':
      return [
        shape(disc, ink.ground),
        { kind: 'path', segments: leftHalfDisc(cx, cy, 6.8 * unit), fill: ink.solid, ...outline },
      ];
    case 'indifferent':
      return [shape(disc, ink.ground), mark(line(point(5, 8), point(11, 8)), ink.edge)];
    case 'resistant':
      return [
        shape(polygon(point(8, 1.2), point(15.2, 14.4), point(0.8, 14.4)), ink.solid),
        mark(line(point(8, 6), point(8, 9.4))),
        mark(line(point(8, 12), point(8, 12.05))),
      ];
    case 'sabotaging':
      return [
        shape(polygon(point(8, 0.5), point(15.5, 8), point(8, 15.5), point(0.5, 8)), ink.solid),
        mark([
          ...line(point(5.7, 5.7), point(10.3, 10.3)),
          ...line(point(10.3, 5.7), point(5.7, 10.3)),
        ]),
      ];
    case 'unknown':
      return [
        {
          kind: 'path',
          segments: disc,
          fill: 'none',
          stroke: ink.quiet,
          strokeWidth: 1.3 * unit,
          dash: [2.4 * unit, 2.3 * unit],
        },
      ];
  }
}
