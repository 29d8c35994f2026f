import { MapDocument } from '../../document/mapDocument';
import { download } from '../../exchange/export/download';
import { fileNameFor } from '../../exchange/export/fileName';
import { writeMapFile } from '../../exchange/export/mapFile';
import { MAP_FILE_EXTENSION } from '../../exchange/mapFileFormat';
import { readUpdates } from '../../state/library';
import type { MapId } from '../../state/repository';

/**
 * Saves a map as a map file, from memory: needs neither storage nor anything that is still to be
 * loaded.
 * @returns whether the browser took it
 */
export function saveCopy(id: MapId, document: MapDocument): 'saved' | 'failed' {
  try {
    handOver(id, document);
    return 'saved';
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}

/** Saves a map that is not open as a map file. @returns whether it could be read and the browser took it */
export async function saveStoredCopy(id: MapId): Promise<'saved' | 'failed'> {
  try {
    const document = new MapDocument(await readUpdates(id));
    const outcome = saveCopy(id, document);
    document.destroy();
    return outcome;
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}

function handOver(id: MapId, document: MapDocument): void {
  const map = document.snapshot;
  const exportedAt = new Date().toISOString();
  const text = writeMapFile(map, { id, doc: document.encodeForSharing(), exportedAt });
  download({
    blob: new Blob([text], { type: 'application/json' }),
    name: fileNameFor(map.info.title, MAP_FILE_EXTENSION),
  });
}
