import type { Locale } from '../../i18n/locales';
import { type Thumbnail, thumbnailOf } from '../../layout/thumbnail';
import { emptyMap } from '../../model/map';
import { createMap } from '../../state/library';
import type { MapId } from '../../state/repository';
import type { TemplateKey } from './templates/templates';

export type { TemplateKey };

/** A map with nobody in it, to be named later. Rejects when it can't be written. */
export function createBlankMap(): Promise<MapId> {
  return createMap(emptyMap());
}

/** The made-up account to play with. Rejects when it can't be written. */
export async function createSampleMap(locale: Locale): Promise<MapId> {
  const { sampleMap } = await import('./sampleMap');
  return createMap(await sampleMap(locale));
}

/** A map of a kind of customer, in which nobody is known yet. Rejects when it can't be written. */
export async function createTemplateMap(key: TemplateKey, locale: Locale): Promise<MapId> {
  const { templateMap } = await import('./templates/templateMap');
  return createMap(await templateMap(key, locale));
}

/** A template in small. Rejects when it can't be loaded. */
export async function templatePicture(key: TemplateKey): Promise<Thumbnail> {
  const { templateShape } = await import('./templates/templateMap');
  return thumbnailOf(templateShape(key));
}
