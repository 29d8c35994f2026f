import { MapDocument } from '../../document/mapDocument';
import { emptyMap } from '../../model/map';
import { createMap } from '../../state/library';
import type { MapId } from '../../state/repository';
import { insertFragment, readFragment } from '../people/fragment';
import { mergePaste } from './mergePaste';
import { planPaste } from './planPaste';

/** A map of the people in a text from anywhere, laid out. Rejects when it can't be written. */
export function createMapFromText(text: string): Promise<MapId> {
  return created((document) => mergePaste(document, planPaste(document.snapshot, text)));
}

/** A map of people copied from another map; null when `clipping` is none. Rejects when it can't be written. */
export async function createMapFromClipping(clipping: string): Promise<MapId | null> {
  const fragment = readFragment(clipping);
  if (!fragment) return null;
  return created((document) =>
    document.transact((ops) => insertFragment(ops, document.snapshot, fragment, { x: 0, y: 0 })),
  );
}

async function created(fill: (document: MapDocument) => void): Promise<MapId> {
  const document = MapDocument.fromSnapshot(emptyMap());
  try {
    fill(document);
    return await createMap(document.snapshot);
  } finally {
    document.destroy();
  }
}
