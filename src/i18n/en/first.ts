import { app } from './app';
import { command } from './command';
import { domain } from './domain';
import { editor } from './editor';
import { outline } from './outline';

/** What any screen may show at once; loaded with the app. */
export const first = { app, command, domain, editor, outline };
