import { daysLeftInTrash } from '../model/trash';
import type { MapTable } from './mapTable';
import { openLockName } from './presence';

/**
 * Deletes for good what has been in the trash for long enough. A map that is open in any tab stays:
 * each holds a shared lock on it, and deleting needs that lock alone. Without Web Locks nobody can
 * tell, so nothing is deleted.
 * @param now ms since 1970
 */
export async function purgeTrash(maps: MapTable, now: number): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return;
  const isDue = (trashedAt: number | null) =>
    trashedAt !== null && daysLeftInTrash(trashedAt, now) === 0;
  for (const { id, trashedAt } of await maps.list()) {
    if (!isDue(trashedAt)) continue;
    await locks.request(openLockName(id), { ifAvailable: true }, async (lock) => {
      // Somebody may have restored it since.
      if (lock) await maps.remove(id, (entry) => isDue(entry.trashedAt));
    });
  }
}
