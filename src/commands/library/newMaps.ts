import type { Locale } from '../../i18n/locales';
import { emptyMap } from '../../model/map';
import { createMap } from '../../state/library';
import type { MapId } from '../../state/repository';

/** A map with nobody in it, to be named later. Rejects when it can't be written. */
export function createBlankMap(): Promise<MapId> {
  return createMap(emptyMap());
}

/** The made-up account to play with. Rejects when it can't be written. */
export async function createSampleMap(locale: Locale): Promise<MapId> {
  const { sampleMap } = await import('./sampleMap');
  return createMap(await sampleMap(locale));
}
