import type { DecisionRole } from '../model/vocabulary';
import type { DisplayItem, PathSegment, Point } from './displayList';
import type { GlyphInk } from './glyphInk';
import { inkFor } from './glyphInk';
import { circle, line, polygon, roundedRectangle } from './paths';
import type { Theme } from './style';

/**
 * The mark of a decision role: crown, cogwheel, banknote, chart of command, speech bubble; a dashed
 * square when unknown.
 * @param at    top-left corner, px
 * @param size  side of the square it fills, px
 * @param ink   its own colours when not given
 */
export function roleGlyph(
  role: DecisionRole,
  at: Point,
  size: number,
  theme: Theme,
  ink: GlyphInk = inkFor({ lens: 'decision-role', value: role }, theme),
): DisplayItem[] {
  const unit = size / 16;
  const point = (x: number, y: number) => [at.x + x * unit, at.y + y * unit] as const;
  const corner = (x: number, y: number) => ({ x: at.x + x * unit, y: at.y + y * unit });
  const shape = (segments: PathSegment[], fill = ink.solid): DisplayItem => ({
    kind: 'path',
    segments,
    fill,
    stroke: ink.edge,
    strokeWidth: 1.1 * unit,
  });
  const box = (x: number, y: number, width: number, height: number, radius: number) => {
    const r = radius * unit;
    return roundedRectangle(corner(x, y), width * unit, height * unit, [r, r, r, r]);
  };

  switch (role) {
    case 'decision-maker':
      return [
        shape(
          polygon(
            point(1.2, 4.2),
            point(4.8, 7.4),
            point(8, 2.2),
            point(11.2, 7.4),
            point(14.8, 4.2),
            point(13.2, 13.6),
            point(2.8, 13.6),
          ),
        ),
      ];
    case 'technical-recommender':
      return [
        shape(cog(at.x + 8 * unit, at.y + 8 * unit, unit)),
        shape(circle(at.x + 8 * unit, at.y + 8 * unit, 2.3 * unit), ink.onSolid),
      ];
    case 'financial-recommender':
      return [
        shape(box(0.9, 3.4, 14.2, 9.2, 1.4)),
        shape(circle(at.x + 8 * unit, at.y + 8 * unit, 2.4 * unit), ink.onSolid),
      ];
    case 'management-recommender':
      return [
        {
          kind: 'path',
          segments: line(point(3.4, 11), point(3.4, 8), point(12.6, 8), point(12.6, 11)),
          fill: 'none',
          stroke: ink.edge,
          strokeWidth: 1.2 * unit,
        },
        {
          kind: 'path',
          segments: line(point(8, 5), point(8, 8)),
          stroke: ink.edge,
          strokeWidth: 1.2 * unit,
        },
        shape(box(5, 1.4, 6, 4.4, 1)),
        shape(box(0.9, 10.2, 5, 4.4, 1)),
        shape(box(10.1, 10.2, 5, 4.4, 1)),
      ];
    case 'influencer':
      return [
        shape(
          polygon(
            point(1.2, 2.4),
            point(14.8, 2.4),
            point(14.8, 10.8),
            point(7.6, 10.8),
            point(4.2, 14.4),
            point(4.2, 10.8),
            point(1.2, 10.8),
          ),
        ),
        {
          kind: 'path',
          segments: [
            ...line(point(4.2, 5.4), point(11.8, 5.4)),
            ...line(point(4.2, 8), point(9.4, 8)),
          ],
          fill: 'none',
          stroke: ink.onSolid,
          strokeWidth: 1.3 * unit,
          cap: 'round',
        },
      ];
    case 'unassigned':
      return [
        {
          kind: 'rect',
          ...corner(2, 2),
          width: 12 * unit,
          height: 12 * unit,
          radius: 2.4 * unit,
          fill: 'none',
          stroke: ink.quiet,
          strokeWidth: 1.2 * unit,
          dash: [2.4 * unit, 2.2 * unit],
        },
      ];
  }
}

const TEETH = 8;

function cog(cx: number, cy: number, unit: number): PathSegment[] {
  const points: (readonly [number, number])[] = [];
  for (let tooth = 0; tooth < TEETH; tooth++) {
    const middle = (tooth / TEETH) * 2 * Math.PI;
    for (const [turn, radius] of [
      [-0.28, 5.2],
      [-0.2, 7.3],
      [0.2, 7.3],
      [0.28, 5.2],
    ] as const) {
      const r = radius * unit;
      points.push([cx + r * Math.sin(middle + turn), cy - r * Math.cos(middle + turn)]);
    }
  }
  return polygon(...points);
}
