import type { DisplayList } from '../../layout/displayList';
import { drawMap } from '../../layout/mapDrawing';
import { canvasMeasurer } from '../../layout/measure';
import type { DrawingStyle, DrawingWords, Theme } from '../../layout/style';
import type { LensReadings } from '../../model/lensReading';
import type { MapSnapshot } from '../../model/map';
import { renderPng } from './renderPng';

type MapDrawingOptions = NonNullable<Parameters<typeof drawMap>[2]>;

/** All that a picture of a map depends on. Plain data: it crosses to a worker. */
export interface PictureRequest {
  readonly map: MapSnapshot;
  readonly readings: LensReadings;
  readonly words: DrawingWords;
  readonly theme: Theme;
  readonly options: MapDrawingOptions;
}

export interface PngRequest extends PictureRequest {
  /** Picture px per map px */
  readonly scale: number;
  /** Kept in the file for whoever browses files; nothing when empty. */
  readonly title: string;
}

/** Lays the map out, measuring text with this thread's canvas. */
export function drawPicture({ map, readings, words, theme, options }: PictureRequest): DisplayList {
  const style: DrawingStyle = { theme, words, readings, measure: canvasMeasurer(words.locale) };
  return drawMap(map, style, options);
}

/** @throws ExportError */
export function renderPicture(request: PngRequest, signal?: AbortSignal): Promise<Blob> {
  const list = drawPicture(request);
  return renderPng(list, {
    scale: request.scale,
    locale: request.words.locale,
    background: request.options.background === 'none' ? null : groundOf(list),
    title: request.title,
    signal,
  });
}

/**
 * The drawing brings its own ground; the same colour beneath it keeps the last row and column
 * opaque where the bounds are not whole px.
 */
function groundOf(list: DisplayList): string {
  const [first] = list.items;
  const fill = first?.kind === 'rect' ? first.fill : undefined;
  return fill !== undefined && fill !== 'none' ? fill : '#ffffff';
}
