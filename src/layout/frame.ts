import type { Lens } from '../model/vocabulary';
import type { Explained } from './chart';
import type { Box, DisplayItem, GroupItem, PathItem } from './displayList';
import { drawLegend } from './legend';
import type { Font } from './measure';
import { PALETTE } from './palette';
import type { DrawingStyle } from './style';
import { ellipsise } from './text';
import type { TitleWords } from './titleBlock';
import { titleBlock } from './titleBlock';

export type Background = 'theme' | 'none' | 'white';

/** What stands around the people. */
export interface FrameOptions {
  readonly title?: TitleWords;
  readonly legend?: boolean;
  /** Below everything; none when empty. */
  readonly confidentiality?: string;
  /** "2 / 7", say; none when empty. */
  readonly pageNumber?: string;
  /** `theme` when not given. */
  readonly background?: Background;
}

/** px at scale 1: between the title and the chart, the chart and the legend's rule, rule and legend. */
const SPACE = { title: 26, rule: 24, legend: 15, footer: 14 } as const;
const FOOTER: Font = { size: 12, weight: 600 };

/** Above and below the chart, each drawn from its own 0, 0 down; heights include the space to the chart. */
export interface Frame {
  readonly above: Band;
  readonly below: Band;
}

interface Band {
  /** px; 0 when there is nothing */
  readonly height: number;
  readonly items: readonly DisplayItem[];
}

const NOTHING: Band = { height: 0, items: [] };

/** Of all sizes of the title, and of legend and footer. */
export interface FrameScale {
  readonly title: number;
  readonly legend: number;
}

/** @param width px that title, legend and footer wrap at */
export function drawFrame(
  chart: Explained,
  style: DrawingStyle,
  options: FrameOptions,
  width: number,
  scale: FrameScale,
): Frame {
  return {
    above: options.title ? heading(options.title, style, width, scale.title) : NOTHING,
    below: stacked(
      options.legend ? legend(chart, style, width, scale.legend) : NOTHING,
      footer(options, style, width, scale.legend),
    ),
  };
}

/** A band at its place on the drawing. */
export function placed(band: Band, x: number, y: number): DisplayItem[] {
  if (band.items.length === 0) return [];
  return band.items.map((item) => shifted(item, x, y));
}

export function ground(kind: Background, { theme }: DrawingStyle, bounds: Box): DisplayItem[] {
  if (kind === 'none') return [];
  const fill = kind === 'white' ? '#ffffff' : PALETTE[theme].canvas;
  return [{ kind: 'rect', ...bounds, fill }];
}

function heading(title: TitleWords, style: DrawingStyle, width: number, scale: number): Band {
  const block = titleBlock(title, style, width, scale);
  if (block.height === 0) return NOTHING;
  const group: GroupItem = { kind: 'group', name: 'title', x: 0, y: 0, children: block.items };
  return { height: block.height + SPACE.title * scale, items: [group] };
}

function legend(chart: Explained, style: DrawingStyle, width: number, scale: number): Band {
  const key = drawLegend(style, {
    width,
    lens: lensOf(style),
    links: chart.linkKinds,
    placeholders: chart.placeholders,
    scale,
  });
  if (key.items.length === 0) return NOTHING;
  const rule = SPACE.rule * scale;
  const top = rule + SPACE.legend * scale;
  return {
    height: top + key.bounds.height,
    items: [
      line(rule, width, style, scale),
      { kind: 'group', name: 'key', x: 0, y: top, children: key.items },
    ],
  };
}

function line(y: number, width: number, { theme }: DrawingStyle, scale: number): PathItem {
  return {
    kind: 'path',
    segments: [
      ['M', 0, y],
      ['L', width, y],
    ],
    stroke: PALETTE[theme].border,
    strokeWidth: scale,
  };
}

/** The lens the readings are of; none when cards have no lens. */
function lensOf({ readings }: DrawingStyle): Lens | null {
  for (const reading of readings.values()) return reading.lens;
  return null;
}

function footer(
  { confidentiality = '', pageNumber = '' }: FrameOptions,
  { theme, measure }: DrawingStyle,
  width: number,
  scale: number,
): Band {
  if (confidentiality === '' && pageNumber === '') return NOTHING;
  const font: Font = { ...FOOTER, size: FOOTER.size * scale };
  const number = ellipsise(pageNumber, font, width / 3, measure);
  const words = ellipsise(confidentiality, font, width - number.width - font.size * 2, measure);
  const y = SPACE.footer * scale + font.size;
  const look = { kind: 'text', y, ...font, fill: PALETTE[theme].mutedText } as const;
  const items: DisplayItem[] = [];
  if (words.text !== '') items.push({ ...look, ...words, x: 0, anchor: 'start' });
  if (number.text !== '') items.push({ ...look, ...number, x: width, anchor: 'end' });
  return {
    height: y + font.size * 0.3,
    items: [{ kind: 'group', name: 'footer', x: 0, y: 0, children: items }],
  };
}

function stacked(first: Band, second: Band): Band {
  return {
    height: first.height + second.height,
    items: [...first.items, ...placed(second, 0, first.height)],
  };
}

function shifted(item: DisplayItem, x: number, y: number): DisplayItem {
  if (item.kind === 'group') return { ...item, x: item.x + x, y: item.y + y };
  return { kind: 'group', name: 'rule', x, y, children: [item] };
}
