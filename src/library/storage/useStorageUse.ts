import { useEffect, useState } from 'react';
import type { MapEntry, StorageUse } from '../../state/repository';
import { services } from '../../state/services';

/**
 * What is stored, found out anew when the maps change.
 * @param asked  another number asks again
 * @returns null while it is being found out for the first time; `failed` when it can't be
 */
export function useStorageUse(
  maps: readonly MapEntry[],
  asked: number,
): StorageUse | 'failed' | null {
  const [use, setUse] = useState<StorageUse | 'failed' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again because of these
  useEffect(() => {
    let isMeant = true;
    services()
      .repository.use()
      .then(
        (found) => isMeant && setUse(found),
        (error: unknown) => {
          console.error(error);
          if (isMeant) setUse('failed');
        },
      );
    return () => {
      isMeant = false;
    };
  }, [maps, asked]);
  return use;
}
