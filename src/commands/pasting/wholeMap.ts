import { ImportError } from '../../exchange/import/importError';
import { type ImportedMap, readMapFile } from '../../exchange/import/mapFile';
import { MAP_FILE_FORMAT } from '../../exchange/mapFileFormat';
import { emptyMap } from '../../model/map';
import { normalise } from '../../model/normalise';
import { readFragment } from '../people/fragment';

/** A map in a pasted text; why it can't be read where it is a map and damaged. */
export type WholeMap = PastedMap | ImportError;

export interface PastedMap extends Pick<ImportedMap, 'id' | 'map' | 'doc'> {
  /** Of a map file, and no mere selection of people. */
  readonly isFile: boolean;
}

/**
 * The map that a clipboard holds: people copied from another map, or the text of a map file.
 * @returns null when it holds none
 */
export function wholeMapIn(text: string, clipping: string): WholeMap | null {
  const fragment = clipping === '' ? null : readFragment(clipping);
  if (fragment) {
    const stakeholders = new Map(fragment.people.map((person) => [person.id, person]));
    const links = new Map(fragment.links.map((link) => [link.id, link]));
    const map = normalise({ ...emptyMap(), stakeholders, links });
    return { id: null, map, doc: null, isFile: false };
  }
  if (!/^\s*\{/.test(text) || !text.includes(`"${MAP_FILE_FORMAT}"`)) return null;
  try {
    return { ...readMapFile(text), isFile: true };
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}
