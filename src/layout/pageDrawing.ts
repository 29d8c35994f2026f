import type { MapSnapshot } from '../model/map';
import { type Chart, drawChart, type Explained } from './chart';
import type { Box, DisplayItem, DisplayList } from './displayList';
import { drawFrame, type FrameOptions, type FrameScale, ground, placed } from './frame';
import { type PageFormat, pixelsPerPoint } from './page';
import type { DrawingStyle } from './style';

/** A map on a page. */
export interface FittedPage {
  /** Its bounds have the page's proportions, margins included. */
  readonly list: DisplayList;
  /** Of people and lines, points on the page; infinite without text */
  readonly smallestText: number;
}

/** A small map is not blown up beyond this. 1 is the size on the canvas, at 96 px an inch. */
const LARGEST = 1.5;
const CSS_INCH = 96;
/** Title, legend and footer give way where they would leave the people less than this. */
const LEAST_CHART = 0.5;
const SMALLER = 0.85;
const LEAST_FURNITURE = 0.2;
/** A slide's heading is 17 points, a sheet's as well. */
const TITLE = 0.86;
/** The legend's smallest text at scale 1, px, and how much larger than the least it is on a page. */
const LEGEND_TEXT = 11;
const ABOVE_LEAST = 1.08;

/** How a chart comes onto a page. */
interface Fit {
  /** px of the page for 1 px of the map */
  readonly scale: number;
  /** px of the page for 1 px of title, and of legend and footer */
  readonly furniture: FrameScale;
  /** Of the room for people, px of the page */
  readonly height: number;
  readonly smallestText: number;
}

/** Draws a map on one page: title above, people as large as they get between, legend and footer below. */
export function drawPage(
  map: MapSnapshot,
  style: DrawingStyle,
  options: FrameOptions,
  format: PageFormat,
  extras: (chart: Chart) => readonly DisplayItem[] = () => [],
): FittedPage {
  const chart = drawChart(map, style);
  const fit = fitOn(chart, style, options, format);
  return {
    list: onPage(chart, extras(chart), style, options, format, fit),
    smallestText: fit.smallestText,
  };
}

/** The part of a page that is left for people. */
export function chartRoom(
  chart: Explained,
  style: DrawingStyle,
  options: FrameOptions,
  format: PageFormat,
): { readonly width: number; readonly height: number; readonly furniture: FrameScale } {
  const width = format.width - 2 * format.margin;
  const whole = format.height - 2 * format.margin;
  let part = 1;
  for (;;) {
    const furniture = {
      title: (part * TITLE * format.pixelsPerInch) / CSS_INCH,
      legend: (part * ABOVE_LEAST * format.leastText * pixelsPerPoint(format)) / LEGEND_TEXT,
    };
    const { above, below } = drawFrame(chart, style, options, width, furniture);
    const height = whole - above.height - below.height;
    if (height >= whole * LEAST_CHART || part <= LEAST_FURNITURE) {
      return { width, height: Math.max(1, height), furniture };
    }
    part *= SMALLER;
  }
}

/** The most that a chart is scaled by on a page. */
export function largestScale({ pixelsPerInch }: PageFormat): number {
  return (LARGEST * pixelsPerInch) / CSS_INCH;
}

function fitOn(chart: Chart, style: DrawingStyle, options: FrameOptions, format: PageFormat): Fit {
  const { width, height, furniture } = chartRoom(chart, style, options, format);
  const { room } = chart;
  const scale = Math.min(
    largestScale(format),
    width / Math.max(1, room.width),
    height / Math.max(1, room.height),
  );
  const smallest = (smallestText(chart.items) * scale) / pixelsPerPoint(format);
  return { scale, furniture, height, smallestText: smallest };
}

function onPage(
  chart: Chart,
  extras: readonly DisplayItem[],
  style: DrawingStyle,
  options: FrameOptions,
  format: PageFormat,
  { scale, furniture, height }: Fit,
): DisplayList {
  /** Turns px of the page into px of the map. */
  const onMap = (px: number) => px / scale;
  const { room } = chart;
  const inner = onMap(format.width - 2 * format.margin);
  const frame = drawFrame(chart, style, options, inner, {
    title: onMap(furniture.title),
    legend: onMap(furniture.legend),
  });
  const free = onMap(height) - room.height;
  const left = room.x + room.width / 2 - inner / 2;
  const top = room.y - free / 2;
  const bounds: Box = {
    x: left - onMap(format.margin),
    y: top - frame.above.height - onMap(format.margin),
    width: onMap(format.width),
    height: onMap(format.height),
  };
  const foot = bounds.y + bounds.height - onMap(format.margin) - frame.below.height;
  return {
    bounds,
    items: [
      ...ground(options.background ?? 'theme', style, bounds),
      ...placed(frame.above, left, bounds.y + onMap(format.margin)),
      ...chart.items,
      ...extras,
      ...placed(frame.below, left, foot),
    ],
  };
}

function smallestText(items: readonly DisplayItem[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (item.kind === 'text') smallest = Math.min(smallest, item.size);
    if (item.kind === 'group') smallest = Math.min(smallest, smallestText(item.children));
  }
  return smallest;
}
