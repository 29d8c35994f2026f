import { useSyncExternalStore } from 'react';
import type { MapId } from '../state/repository';

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'storage' }
  | { readonly screen: 'map'; readonly id: MapId };

/** The screen an address names; the home screen when it names none. */
export function routeOf(hash: string): Route {
  if (hash === '#/storage') return { screen: 'storage' };
  const id = /^#\/map\/([A-Za-z0-9_-]+)$/.exec(hash)?.[1];
  return id === undefined ? { screen: 'home' } : { screen: 'map', id };
}

/** The address of a map in the editor. */
export function goToMap(id: MapId): void {
  window.location.hash = `#/map/${id}`;
}

/** The screen the address names now. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (told) => {
      window.addEventListener('hashchange', told);
      return () => window.removeEventListener('hashchange', told);
    },
    () => window.location.hash,
  );
  return routeOf(hash);
}
