import { MapDocument } from '../../document/mapDocument';
import { shareEdits } from '../../document/mergeDocuments';
import type { ImportedMap } from '../../exchange/import/mapFile';
import type { StakeholderId } from '../../model/stakeholder';
import { readUpdates } from '../../state/library';
import type { MapEntry, MapId } from '../../state/repository';

type Given = Pick<ImportedMap, 'id' | 'map' | 'doc'>;

/** Maps looked into for the people of a file, most recently edited first. */
const MOST_MAPS = 50;
/** After this long a file counts as a new map. ms */
const PATIENCE = 1_500;
/** As ids are made here: random, so that two maps have them in common only by descent. */
const RANDOM_ID = /^[0-9A-Za-z]{14}$/;

/**
 * The map here that a file is a copy of. Files say which map they are; of one that does not, the edits
 * are compared, else the people: a copy has more than half of its people in common with the map, and
 * half of the map's. What has fewer of the map's people is an extract, and a map of its own.
 * @param maps  every map here
 * @returns null when there is none, or only in the trash
 */
export async function findCopy(given: Given, maps: readonly MapEntry[]): Promise<MapId | null> {
  const shown = maps.filter(({ trashedAt }) => trashedAt === null);
  if (given.id !== null) return shown.find(({ id }) => id === given.id)?.id ?? null;

  const people = [...given.map.stakeholders.keys()].filter((id) => RANDOM_ID.test(id));
  const half = given.map.stakeholders.size / 2;
  const isTelling = people.length > half;
  if (!isTelling && given.doc === null) return null;
  const candidates = shown
    .filter(({ people: count }) => given.doc !== null || (count > half && count <= half * 4))
    .sort((a, b) => b.editedAt - a.editedAt)
    .slice(0, MOST_MAPS);
  const began = performance.now();
  let best: { readonly id: MapId; readonly common: number } | null = null;
  for (const { id } of candidates) {
    if (performance.now() - began > PATIENCE) break;
    const updates = await readUpdates(id);
    if (given.doc && isRelated(updates, given.doc)) return id;
    const common = isTelling ? peopleInCommon(updates, people) : 0;
    if (common > half && common > (best?.common ?? 0)) best = { id, common };
  }
  return best?.id ?? null;
}

function isRelated(updates: readonly Uint8Array[], doc: Uint8Array): boolean {
  try {
    return shareEdits(updates, [doc]);
  } catch {
    // A damaged document is related to none; the file's people may still tell.
    return false;
  }
}

/** @returns 0 when the map has more than twice as many people as are given */
function peopleInCommon(updates: readonly Uint8Array[], people: readonly StakeholderId[]): number {
  const document = new MapDocument(updates);
  const { stakeholders } = document.snapshot;
  document.destroy();
  const common = people.filter((id) => stakeholders.has(id)).length;
  return common * 2 >= stakeholders.size ? common : 0;
}
