import * as Y from 'yjs';

/** How a map lies in its Y.Doc: one Y.Map for the info, and one per person and link, by id. */
export interface Structure {
  readonly info: Y.Map<unknown>;
  readonly stakeholders: Y.Map<Y.Map<unknown>>;
  readonly links: Y.Map<Y.Map<unknown>>;
}

export function structureOf(doc: Y.Doc): Structure {
  return {
    info: doc.getMap('info'),
    stakeholders: doc.getMap('stakeholders'),
    links: doc.getMap('links'),
  };
}

/** Whether an entry is a record we can read; anything else in a damaged or foreign document is passed over. */
export function isRecord(entry: unknown): entry is Y.Map<unknown> {
  return entry instanceof Y.Map;
}
