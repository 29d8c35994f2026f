import type { MapSnapshot } from '../../src/model/map';

/** A map as it goes over the wire between a page and the one who watches it. */
export interface PlainMap {
  readonly info: Fields;
  /** By id, in order of ids. */
  readonly people: Readonly<Record<string, Fields>>;
  readonly links: Readonly<Record<string, Fields>>;
}

/** Each field as JSON. */
export type Fields = Readonly<Record<string, string>>;

export function plainOf(map: MapSnapshot): PlainMap {
  return {
    info: fieldsOf(map.info),
    people: allOf(map.stakeholders),
    links: allOf(map.links),
  };
}

function allOf(entries: ReadonlyMap<string, object>): Record<string, Fields> {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([id, entry]) => [id, fieldsOf(entry)]));
}

function fieldsOf(entry: object): Fields {
  return Object.fromEntries(
    Object.entries(entry).map(([field, value]) => [field, JSON.stringify(value)]),
  );
}
