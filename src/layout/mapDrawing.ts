import type { MapSnapshot } from '../model/map';
import { drawChart } from './chart';
import type { Box, DisplayList } from './displayList';
import { drawFrame, type FrameOptions, ground, placed } from './frame';
import { boundsOf, boundsOfItems } from './geometry';
import type { DrawingStyle } from './style';

export interface MapDrawingOptions extends FrameOptions {
  /** Around everything, px; 40 when not given. */
  readonly padding?: number;
}

const DEFAULT_PADDING = 40;
/** A title and a legend want at least this much. px */
const MIN_WIDTH = 720;
/** The width at which title and legend have their plain size; they grow with wider drawings. px */
const PLAIN_WIDTH = 1800;
const MAX_SCALE = 6;

/**
 * The whole picture of a map, as large as the map: title, people, lines, legend, each in its own room.
 * On a wide map title and legend grow, so that they stay legible when it is fitted to a page.
 */
export function drawMap(
  map: MapSnapshot,
  style: DrawingStyle,
  options: MapDrawingOptions = {},
): DisplayList {
  const padding = options.padding ?? DEFAULT_PADDING;
  const chart = drawChart(map, style);
  const { room } = chart;
  const framed = Boolean(options.title || options.legend);
  const inner = Math.max(room.width, framed ? MIN_WIDTH : 0);
  const scale = Math.min(MAX_SCALE, Math.max(1, inner / PLAIN_WIDTH));
  const left = room.x - (inner - room.width) / 2;
  const { above, below } = drawFrame(chart, style, options, inner, {
    title: scale,
    legend: scale,
  });
  const items = [
    ...placed(above, left, room.y - above.height),
    ...chart.items,
    ...placed(below, left, room.y + room.height),
  ];
  const frame: Box = { x: left, y: room.y, width: inner, height: room.height };
  const whole = boundsOf([frame, boundsOfItems(items) ?? frame]) ?? frame;
  const bounds = {
    x: Math.floor(whole.x - padding),
    y: Math.floor(whole.y - padding),
    width: Math.ceil(whole.width + 2 * padding) + 1,
    height: Math.ceil(whole.height + 2 * padding) + 1,
  };
  return { bounds, items: [...ground(options.background ?? 'theme', style, bounds), ...items] };
}
