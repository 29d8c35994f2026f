import type { MapRepository } from '../state/repository';
import { createMemoryRepository } from '../storage/memoryRepository';
import { createRepository } from '../storage/repository';

/** Where maps are kept: in IndexedDB, or, where a browser forbids that, in memory for as long as the page lives. */
export async function openRepository(): Promise<{ repository: MapRepository; kept: boolean }> {
  if (await canKeep()) return { repository: createRepository(), kept: true };
  return { repository: createMemoryRepository(), kept: false };
}

/** Some private windows have IndexedDB and refuse to open it; only trying tells. */
function canKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') {
      resolve(false);
      return;
    }
    try {
      const request = indexedDB.open('stakeholder-map-probe');
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase('stakeholder-map-probe');
        resolve(true);
      };
      request.onerror = () => resolve(false);
    } catch (error) {
      console.warn('Maps can’t be kept in this window', error);
      resolve(false);
    }
  });
}
