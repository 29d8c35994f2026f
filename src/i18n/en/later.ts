import { exporting } from './exporting';
import { pasting } from './pasting';
import { suggestions } from './suggestions';

/** What only panels, dialogs and menus show, which are loaded when they open. */
export const later = { exporting, pasting, suggestions };
