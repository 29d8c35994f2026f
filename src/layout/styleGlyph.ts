import type { SocialStyle } from '../model/vocabulary';
import type { DisplayItem, PathSegment, Point } from './displayList';
import type { GlyphInk } from './glyphInk';
import { inkFor } from './glyphInk';
import { line, polygon } from './paths';
import type { Theme } from './style';

/**
 * The mark of a social style: an arrow (controller), a star (promoter), a heart (amiable), a table
 * (analytical); a dashed ring cut square when unknown.
 * @param at    top-left corner, px
 * @param size  side of the square it fills, px
 * @param ink   its own colours when not given
 */
export function styleGlyph(
  style: SocialStyle,
  at: Point,
  size: number,
  theme: Theme,
  ink: GlyphInk = inkFor({ lens: 'social-style', value: style }, theme),
): DisplayItem[] {
  const unit = size / 16;
  const point = (x: number, y: number) => [at.x + x * unit, at.y + y * unit] as const;
  const shape = (segments: PathSegment[]): DisplayItem => ({
    kind: 'path',
    segments,
    fill: ink.solid,
    stroke: ink.edge,
    strokeWidth: 1.2 * unit,
  });

  switch (style) {
    case 'controller':
      return [
        shape(
          polygon(
            point(1, 5.6),
            point(8, 5.6),
            point(8, 1.6),
            point(15, 8),
            point(8, 14.4),
            point(8, 10.4),
            point(1, 10.4),
          ),
        ),
      ];
    case 'promoter':
      return [shape(star(point))];
    case 'amiable':
      return [
        shape([
          ['M', ...point(8, 14.4)],
          ['C', ...point(2.4, 10.6), ...point(0.8, 7.8), ...point(0.8, 5.4)],
          ['C', ...point(0.8, 1.2), ...point(6.2, 0.6), ...point(8, 4.2)],
          ['C', ...point(9.8, 0.6), ...point(15.2, 1.2), ...point(15.2, 5.4)],
          ['C', ...point(15.2, 7.8), ...point(13.6, 10.6), ...point(8, 14.4)],
          ['Z'],
        ]),
      ];
    case 'analytical':
      return [
        shape(polygon(point(1.4, 1.8), point(14.6, 1.8), point(14.6, 14.2), point(1.4, 14.2))),
        {
          kind: 'path',
          segments: [
            ...line(point(1.8, 6), point(14.2, 6)),
            ...line(point(1.8, 10.1), point(14.2, 10.1)),
            ...line(point(6, 6), point(6, 13.8)),
          ],
          fill: 'none',
          stroke: ink.onSolid,
          strokeWidth: 1.3 * unit,
        },
      ];
    case 'unknown':
      return [
        {
          kind: 'path',
          segments: polygon(
            point(5, 1.4),
            point(11, 1.4),
            point(14.6, 5),
            point(14.6, 11),
            point(11, 14.6),
            point(5, 14.6),
            point(1.4, 11),
            point(1.4, 5),
          ),
          fill: 'none',
          stroke: ink.quiet,
          strokeWidth: 1.2 * unit,
          dash: [2.4 * unit, 2.2 * unit],
        },
      ];
  }
}

function star(point: (x: number, y: number) => readonly [number, number]): PathSegment[] {
  const corners = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 7.6 : 3.4;
    const turn = (i / 10) * 2 * Math.PI;
    return point(8 + radius * Math.sin(turn), 8.4 - radius * Math.cos(turn));
  });
  return polygon(...corners);
}
