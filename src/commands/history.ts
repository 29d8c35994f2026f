import type { DocumentChange } from '../document/projection';
import { boundsOf, boxOf } from '../layout/geometry';
import { select, useSession } from '../state/session';
import { announce } from './announcing';
import { type CommandContext, defineCommand } from './command';
import { originOf } from './people/origins';

/** Selects what a step of history changed, or from whom came what it took away, and moves the view so that it is seen. */
function follow({ document, camera }: CommandContext, change: DocumentChange | null): void {
  if (!change) return;
  useSession.setState({ naming: null, menu: null, linkDraft: null });
  const { stakeholders, links } = document.snapshot;
  const isHere = (id: string) => stakeholders.has(id);
  const changed = [...change.stakeholders].filter(isHere);
  const kept = [...change.links].filter((id) => links.has(id));
  const people =
    changed.length + kept.length > 0 ? changed : originOf(change.stakeholders).filter(isHere);
  select({ people, links: kept });
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
