import { MapDocument } from '../../document/mapDocument';
import type { PasteKind } from '../../exchange/pasting/pastedPeople';
import { emptyMap } from '../../model/map';
import { createMap } from '../../state/library';
import type { MapId } from '../../state/repository';
import { mergePaste } from './mergePaste';
import { planPaste } from './planPaste';

/** A map of the people in a text from anywhere, laid out. Rejects when it can't be written. */
export async function createMapFromText(text: string, kind: PasteKind): Promise<MapId> {
  const document = MapDocument.fromSnapshot(emptyMap());
  try {
    mergePaste(document, planPaste(document.snapshot, text, kind));
    return await createMap(document.snapshot);
  } finally {
    document.destroy();
  }
}
