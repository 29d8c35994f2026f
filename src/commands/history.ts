import type { DocumentChange } from '../document/projection';
import { boundsOf, boxOf } from '../layout/geometry';
import { select, useSession } from '../state/session';
import { announce } from './announcing';
import { type CommandContext, defineCommand } from './command';

/** Selects what a step of history changed, and moves the view so that it is seen. */
function follow({ document, camera }: CommandContext, change: DocumentChange | null): void {
  if (!change) return;
  useSession.setState({ naming: null, menu: null, linkDraft: null });
  const { stakeholders, links } = document.snapshot;
  const people = [...change.stakeholders].filter((id) => stakeholders.has(id));
  select({ people, links: [...change.links].filter((id) => links.has(id)) });
  const bounds = boundsOf(people.flatMap((id) => stakeholders.get(id) ?? []).map(boxOf));
  if (bounds) camera.reveal(bounds);
}

export const undo = defineCommand({
  id: 'history.undo',
  label: 'command.history.undo',
  group: 'edit',
  shortcut: 'Mod+Z',
  menus: ['canvas'],
  canRun: ({ document }) => document.canUndo,
  run: (context) => {
    follow(context, context.document.undo());
    announce('editor.said.undone');
  },
});

export const redo = defineCommand({
  id: 'history.redo',
  label: 'command.history.redo',
  group: 'edit',
  shortcut: ['Mod+Shift+Z', 'Mod+Y'],
  menus: ['canvas'],
  canRun: ({ document }) => document.canRedo,
  run: (context) => {
    follow(context, context.document.redo());
    announce('editor.said.redone');
  },
});
