import { MapDocument } from '../document/mapDocument';
import type { MapSnapshot } from '../model/map';
import type { VersionReason } from '../model/version';
import type { MapId, Version } from './repository';
import { services } from './services';

/**
 * Keeps the map as it is now in its history. What cannot be kept is no reason not to go on: rejects
 * only for a caller who was asked for the version by name.
 */
export async function keepVersion(
  id: MapId,
  document: Pick<MapDocument, 'encode' | 'snapshot'>,
  reason: Exclude<VersionReason, 'named'>,
): Promise<void> {
  try {
    await addVersion(id, document, reason, '');
  } catch (error) {
    console.warn('A version of the map could not be kept', error);
  }
}

/** @param name by which the user will find it. Rejects when it could not be kept */
export function keepNamedVersion(
  id: MapId,
  document: Pick<MapDocument, 'encode' | 'snapshot'>,
  name: string,
): Promise<void> {
  return addVersion(id, document, 'named', name);
}

/** The document is read before anything is waited for, so that edits made after the call are not in it. */
function addVersion(
  id: MapId,
  document: Pick<MapDocument, 'encode' | 'snapshot'>,
  reason: VersionReason,
  name: string,
): Promise<void> {
  const people = document.snapshot.stakeholders.size;
  return services().repository.versions.add(id, { reason, name, people, state: document.encode() });
}

/** Newest first. */
export function listVersions(id: MapId): Promise<readonly Version[]> {
  return services().repository.versions.list(id);
}

/** The map as it was. Rejects when the version is gone or damaged */
export async function readVersion(id: MapId, version: number): Promise<MapSnapshot> {
  const document = new MapDocument([await services().repository.versions.read(id, version)]);
  const { snapshot } = document;
  document.destroy();
  return snapshot;
}

export function nameVersion(id: MapId, version: number, name: string): Promise<void> {
  return services().repository.versions.rename(id, version, name);
}

export function removeVersion(id: MapId, version: number): Promise<void> {
  return services().repository.versions.remove(id, version);
}
