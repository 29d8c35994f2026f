import { create } from 'zustand';
import type { MapId } from './repository';

/** By map: keys of what was dismissed on this device and is not to be suggested again. */
type Dismissals = Readonly<Record<MapId, readonly string[]>>;

const KEY = 'stakeholder-map.dismissed';
/** Maps remembered; of more, those dismissed of longest ago are forgotten. */
const MAPS = 200;

export const useDismissals = create<Dismissals>(() => read());

/** Remembers what is dismissed in a map, in localStorage. */
export function dismiss(map: MapId, keys: readonly string[]): void {
  const { [map]: before = [], ...others } = useDismissals.getState();
  const kept = Object.entries(others).slice(1 - MAPS);
  const next = { ...Object.fromEntries(kept), [map]: [...new Set([...before, ...keys])] };
  useDismissals.setState(next, true);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch (error) {
    // A full or forbidden localStorage costs only the memory of it.
    console.warn('What was dismissed could not be kept', error);
  }
}

function read(): Dismissals {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        ([, keys]) => Array.isArray(keys) && keys.every((key) => typeof key === 'string'),
      ),
    );
  } catch (error) {
    console.warn('What was dismissed could not be read', error);
    return {};
  }
}
