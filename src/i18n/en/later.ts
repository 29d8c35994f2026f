import { backups } from './backups';
import { exporting } from './exporting';
import { home } from './home';
import { importing } from './importing';
import { inspector } from './inspector';
import { merging } from './merging';
import { pasting } from './pasting';
import { safety } from './safety';
import { shortcuts } from './shortcuts';
import { suggestions } from './suggestions';
import { templates } from './templates';
import { versions } from './versions';

/** What only some screens, panels, dialogs and menus show; loaded together with those. */
export const later = {
  backups,
  exporting,
  home,
  importing,
  inspector,
  merging,
  pasting,
  safety,
  shortcuts,
  suggestions,
  templates,
  versions,
};
