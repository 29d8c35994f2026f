import type { Fields, PlainMap } from './plain';

/** A field of a person or, under the id '', of the map. Values as JSON. */
export interface Write {
  readonly id: string;
  readonly field: string;
  /** Null when the person was not there. */
  readonly before: string | null;
  readonly after: string;
}

/** What one edit did to a map. */
export interface Edit {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly writes: readonly Write[];
}

/** Repaired when reading, so that what is shown need not be what was written. */
const REPAIRED = 'managerId';

export function diff(before: PlainMap, after: PlainMap): Edit {
  const { people } = after;
  return {
    added: Object.keys(people).filter((id) => !before.people[id]),
    removed: Object.keys(before.people).filter((id) => !people[id]),
    writes: [
      ...writesOf('', before.info, after.info),
      ...Object.entries(people).flatMap(([id, fields]) => writesOf(id, before.people[id], fields)),
    ],
  };
}

function writesOf(id: string, before: Fields | undefined, after: Fields): Write[] {
  return Object.entries(after)
    .filter(([field, value]) => field !== REPAIRED && before?.[field] !== value)
    .map(([field, value]) => ({ id, field, before: before?.[field] ?? null, after: value }));
}
