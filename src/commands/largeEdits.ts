import { keepOpenVersion } from '../state/openMap';

/** From this many people on, an edit is large. */
const MANY = 10;

/** To be called before so many people are added, changed or removed at once: the map is kept as it was. */
export function keepBeforeLarge(people: number): void {
  if (people >= MANY) keepOpenVersion('bulk');
}
