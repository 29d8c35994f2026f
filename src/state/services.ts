import type { MapSnapshot } from '../model/map';
import type { MapCard, MapRepository } from './repository';

/** What the state needs from rooms it may not import; the composition root hands it over once. */
export interface Services {
  readonly repository: MapRepository;
  /** What the home screen's card shows of a map. */
  readonly describe: (map: MapSnapshot) => MapCard;
}

let provided: Services | null = null;

export function provideServices(services: Services): void {
  provided = services;
}

/** @throws when called before the composition root has provided them */
export function services(): Services {
  if (!provided) throw new Error('provideServices() was not called');
  return provided;
}
