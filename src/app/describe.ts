import { thumbnailOf } from '../layout/thumbnail';
import type { MapSnapshot } from '../model/map';
import type { MapCard } from '../state/repository';

/** What the home screen shows of a map. */
export function describe(map: MapSnapshot): MapCard {
  const { title, account, stage } = map.info;
  return { title, account, stage, people: map.stakeholders.size, thumbnail: thumbnailOf(map) };
}
