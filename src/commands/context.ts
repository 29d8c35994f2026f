import { OperationError } from '../document/errors';
import { camera } from '../state/camera';
import { openDocument, useOpenMap } from '../state/openMap';
import { useSession } from '../state/session';
import type { Command, CommandContext } from './command';

/** The state of things now, or null when no map is open. */
export function commandContext(): CommandContext | null {
  const document = openDocument();
  const { id } = useOpenMap.getState();
  if (!document || id === null) return null;
  const session = useSession.getState();
  return {
    mapId: id,
    document,
    map: document.snapshot,
    selection: session.selection,
    session,
    camera: camera(),
  };
}

/** Runs a command if it can run now. @returns whether it did */
export function runCommand(command: Command): boolean {
  const context = commandContext();
  if (!context || !command.canRun(context)) return false;
  return attempt(() => command.run(context));
}

/** Makes an edit, unless this tab only reads: a notice says that, and why. @returns whether it was made */
export function attempt(edit: () => void): boolean {
  try {
    edit();
    return true;
  } catch (error) {
    if (error instanceof OperationError && error.reason === 'read-only') return false;
    throw error;
  }
}

export function canRunCommand(command: Command): boolean {
  const context = commandContext();
  return context !== null && command.canRun(context);
}
