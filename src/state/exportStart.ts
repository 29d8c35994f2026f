import { create } from 'zustand';

/**
 * How the export dialog begins: `ask` shows its choices, `again` exports with the last ones and shows
 * nothing but what comes of it.
 */
export const useExportStart = create<{ readonly start: 'ask' | 'again' }>(() => ({ start: 'ask' }));
