import { thumbnailOf } from '../layout/thumbnail';
import type { MapSnapshot } from '../model/map';
import { countPlaceholders } from '../model/placeholder';
import type { MapCard } from '../state/repository';

/** What the home screen shows of a map. */
export function describe(map: MapSnapshot): MapCard {
  const { title, account, stage } = map.info;
  return {
    title,
    account,
    stage,
    people: map.stakeholders.size,
    placeholders: countPlaceholders(map.stakeholders.values()),
    thumbnail: thumbnailOf(map),
  };
}
