import { create } from 'zustand';

export type ThemePreference = 'system' | 'light' | 'dark';
export type MapOrder = 'edited' | 'title' | 'people';

/** What this device prefers; kept in localStorage, so that it is there before the first paint. */
export interface Preferences {
  readonly theme: ThemePreference;
  /** BCP 47, or null to follow the browser. */
  readonly locale: string | null;
  readonly minimap: boolean;
  readonly legend: boolean;
  readonly details: boolean;
  readonly outline: boolean;
  readonly tagBar: boolean;
  readonly mapOrder: MapOrder;
}

const DEFAULTS: Preferences = {
  theme: 'system',
  locale: null,
  // On a small screen it would cover the map it shows.
  minimap: typeof innerWidth === 'undefined' || innerWidth >= 1100,
  legend: true,
  details: true,
  outline: false,
  tagBar: true,
  mapOrder: 'edited',
};

const KEY = 'stakeholder-map.preferences';

export const usePreferences = create<Preferences>(() => read());

/** Changes some preferences and remembers them. */
export function prefer(changes: Partial<Preferences>): void {
  usePreferences.setState(changes);
  try {
    localStorage.setItem(KEY, JSON.stringify(usePreferences.getState()));
  } catch (error) {
    // A full or forbidden localStorage costs only the memory of a preference.
    console.warn('Preferences could not be kept', error);
  }
}

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...DEFAULTS, ...known(kept) };
  } catch (error) {
    console.warn('Preferences could not be read', error);
    return DEFAULTS;
  }
}

function known(kept: unknown): Partial<Preferences> {
  if (typeof kept !== 'object' || kept === null) return {};
  const { theme, locale, minimap, legend, details, outline, tagBar, mapOrder } = kept as Record<
    string,
    unknown
  >;
  return {
    ...((theme === 'light' || theme === 'dark') && { theme }),
    ...(typeof locale === 'string' && { locale }),
    ...(typeof minimap === 'boolean' && { minimap }),
    ...(typeof legend === 'boolean' && { legend }),
    ...(typeof details === 'boolean' && { details }),
    ...(typeof outline === 'boolean' && { outline }),
    ...(typeof tagBar === 'boolean' && { tagBar }),
    ...((mapOrder === 'title' || mapOrder === 'people') && { mapOrder }),
  };
}
