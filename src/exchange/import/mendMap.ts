import type { MapSnapshot } from '../../model/map';
import { normalise } from '../../model/normalise';
import type { Stakeholder } from '../../model/stakeholder';
import { type NoteCollector, personInWords } from './importNote';

/**
 * By id, keeping everybody: who comes with an id already taken gets the next free one (`id-2`).
 * Whoever refers to the id means the first.
 */
export function withDistinctIds<T extends { readonly id: string }>(
  items: readonly T[],
  onRenumbered?: (item: T) => void,
): Map<string, T> {
  const taken = new Set(items.map(({ id }) => id));
  const byId = new Map<string, T>();
  const tried = new Map<string, number>();
  for (const item of items) {
    if (!byId.has(item.id)) {
      byId.set(item.id, item);
      continue;
    }
    // Room for the number within the 64 characters of an id.
    const stem = item.id.slice(0, 56);
    let number = tried.get(stem) ?? 2;
    while (taken.has(`${stem}-${number}`)) number++;
    tried.set(stem, number + 1);
    const id = `${stem}-${number}`;
    taken.add(id);
    byId.set(id, { ...item, id });
    onRenumbered?.(item);
  }
  return byId;
}

/**
 * normalise(), saying what it did.
 * @param map  every field valid; reporting lines and links may be broken
 */
export function mendMap(map: MapSnapshot, notes: NoteCollector): MapSnapshot {
  const mended = normalise(map);
  for (const [id, before] of map.stakeholders) {
    if (mended.stakeholders.get(id)?.managerId === before.managerId) continue;
    notes.add(reasonOfRelease(before, map), personInWords(before));
  }
  for (const id of map.links.keys()) {
    if (!mended.links.has(id)) notes.add('link-dropped');
  }
  return mended;
}

function reasonOfRelease(person: Stakeholder, { stakeholders }: MapSnapshot) {
  if (person.managerId === person.id) return 'self-report';
  return stakeholders.has(person.managerId ?? '') ? 'cycle-cut' : 'unknown-manager';
}
