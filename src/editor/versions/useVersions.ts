import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapSnapshot } from '../../model/map';
import { listVersions, readVersion } from '../../state/history';
import type { MapId, Version } from '../../state/repository';

export type VersionList =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly versions: readonly Version[] };

/** The history of a map. `refresh` resolves with it read anew; with none when that failed. */
export function useVersionList(id: MapId): {
  readonly list: VersionList;
  readonly refresh: () => Promise<readonly Version[]>;
} {
  const [list, setList] = useState<VersionList>({ state: 'loading' });
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const show = (next: VersionList) => {
      if (mine === asked.current) setList(next);
    };
    try {
      const versions = await listVersions(id);
      show({ state: 'ready', versions });
      return versions;
    } catch (error) {
      console.error(error);
      show({ state: 'failed' });
      return [];
    }
  }, [id]);
  useEffect(() => {
    void refresh();
    return () => {
      asked.current += 1;
    };
  }, [refresh]);
  return { list, refresh };
}

export type OpenedVersion =
  | { readonly state: 'opening' }
  | { readonly state: 'failed' }
  | { readonly state: 'open'; readonly map: MapSnapshot };

/** The map as it was. @param version its id */
export function useVersion(id: MapId, version: number): OpenedVersion {
  const [opened, setOpened] = useState<{ of: number; is: OpenedVersion } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (is: OpenedVersion) => {
      if (isWanted) setOpened({ of: version, is });
    };
    readVersion(id, version)
      .then((map) => show({ state: 'open', map }))
      .catch((error: unknown) => {
        console.warn('The version could not be read', error);
        show({ state: 'failed' });
      });
    return () => {
      isWanted = false;
    };
  }, [id, version]);
  return opened?.of === version ? opened.is : { state: 'opening' };
}
