import { OperationError } from '../../document/errors';
import { boundsOfMap } from '../../layout/geometry';
import type { MapSnapshot } from '../../model/map';
import { keepNamedVersion } from '../../state/history';
import { createMap } from '../../state/library';
import { keepOpenVersion } from '../../state/openMap';
import { commandContext } from '../context';

/** Keeps the open map as it is now under a name. Rejects when it could not be kept */
export async function saveVersion(name: string): Promise<void> {
  const context = commandContext();
  if (context) await keepNamedVersion(context.mapId, context.document, name);
}

/**
 * Makes the open map what it was, as one step of undo; how it is now is kept in its history first.
 * @returns whether it could be changed
 */
export function restoreVersion(version: MapSnapshot): boolean {
  const context = commandContext();
  if (!context) return false;
  const { document, camera } = context;
  keepOpenVersion('restore');
  try {
    document.transact((ops) => ops.become(version, document.snapshot));
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return false;
  }
  const bounds = boundsOfMap(document.snapshot);
  if (bounds) camera.fit(bounds);
  return true;
}

/** Makes a map of a version and opens it. Rejects when it can't be written */
export async function openVersionAsCopy(version: MapSnapshot, title: string): Promise<void> {
  const id = await createMap({ ...version, info: { ...version.info, title } });
  window.location.hash = `#/map/${id}`;
}
