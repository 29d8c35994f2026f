import { canvasMeasurer, type FontUse } from '../../layout/measure';
import type { PageFormat } from '../../layout/page';
import { type PagePlan, type PlanRequest, planPages } from '../../layout/pagePlan';
import type { DrawingStyle, DrawingWords, Theme } from '../../layout/style';
import type { Facet } from '../../model/audience';
import type { LensReadings } from '../../model/lensReading';
import type { MapSnapshot } from '../../model/map';

/** All that the picture of a map depends on. Plain data: it crosses to a worker. */
export interface PictureRequest {
  readonly map: MapSnapshot;
  readonly readings: LensReadings;
  readonly words: DrawingWords;
  readonly theme: Theme;
  /** What cards and legend may tell; everything when not given. */
  readonly facets?: ReadonlySet<Facet>;
  readonly plan: PlanRequest;
  /** Who will draw the text; `screen` when not given. */
  readonly fonts?: FontUse;
}

/** Lays the map out on its pages, measuring text with this thread's canvas. */
export function planPicture({
  map,
  readings,
  words,
  theme,
  facets,
  plan,
  fonts,
}: PictureRequest): PagePlan {
  const measure = canvasMeasurer(words.locale, fonts);
  const style: DrawingStyle = { theme, words, readings, measure, facets };
  return planPages(map, style, plan);
}

/** Exactly the px asked for on a page of fixed size; undefined for a picture as large as the map. */
export function pixelSize(
  format: PageFormat | null,
  scale: number,
): { readonly width: number; readonly height: number } | undefined {
  if (!format) return undefined;
  return { width: Math.round(format.width * scale), height: Math.round(format.height * scale) };
}
