import type { MapRepository } from '../state/repository';
import { StorageError } from '../storage/errors';
import { createRepository } from '../storage/repository';

/** What is in the trash for too long can wait until the first screen is drawn. ms */
const PURGE_AFTER = 3_000;

/**
 * Where maps are kept: in IndexedDB, or, where a browser forbids that (some private windows have it and
 * refuse to open it), in memory for as long as the page lives.
 */
export async function openRepository(): Promise<{ repository: MapRepository; kept: boolean }> {
  const repository = createRepository();
  try {
    await repository.ready();
    setTimeout(() => repository.purgeTrash().catch((error) => console.warn(error)), PURGE_AFTER);
  } catch (error) {
    if (error instanceof StorageError && error.reason === 'unavailable') {
      console.warn('Maps can’t be kept in this window', error);
      const { createMemoryRepository } = await import('../storage/memoryRepository');
      return { repository: createMemoryRepository(), kept: false };
    }
    // Whatever else is wrong, each screen says when it asks for maps.
    console.error(error);
  }
  return { repository, kept: true };
}
