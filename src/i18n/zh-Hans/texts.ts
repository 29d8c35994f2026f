import { app } from './app';
import { backups } from './backups';
import { command } from './command';
import { domain } from './domain';
import { editor } from './editor';
import { exporting } from './exporting';
import { home } from './home';
import { importing } from './importing';
import { inspector } from './inspector';
import { merging } from './merging';
import { outline } from './outline';
import { pasting } from './pasting';
import { safety } from './safety';
import { shortcuts } from './shortcuts';
import { suggestions } from './suggestions';
import { templates } from './templates';
import { versions } from './versions';

export const texts = {
  app,
  backups,
  command,
  domain,
  editor,
  exporting,
  home,
  importing,
  inspector,
  merging,
  outline,
  pasting,
  safety,
  shortcuts,
  suggestions,
  templates,
  versions,
};
