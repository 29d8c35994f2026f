import * as Y from 'yjs';

/**
 * How one record (a person, a link, the map's info) lies in its Y.Map: a key per field, so that two
 * people's edits of different fields both survive a merge. Fields that are sets or records of
 * independent parts take one key per part (`functions/user`), and a judgement with its evidence stays
 * one value, because half of each of two judgements is neither.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** Fields whose members are edited independently, and how. */
export type PartedFields = Readonly<Record<string, 'set' | 'record' | 'list'>>;

export const STAKEHOLDER_PARTS: PartedFields = {
  functions: 'set',
  personalDrivers: 'set',
  organisationDrivers: 'set',
  criteria: 'set',
  allyServices: 'set',
  coverage: 'set',
  evidence: 'record',
  messages: 'list',
};
export const LINK_PARTS: PartedFields = {};
export const INFO_PARTS: PartedFields = { qualification: 'record', analysis: 'record' };

/** The record's keys and values as they lie in the Y.Map. */
export function toEntries(fields: Fields, parts: PartedFields): [string, unknown][] {
  return Object.entries(fields).flatMap(([field, value]): [string, unknown][] => {
    if (value === undefined) return [];
    switch (parts[field]) {
      case 'set':
        return (value as readonly string[]).map((member) => [`${field}/${member}`, true]);
      case 'record':
        return Object.entries(value as Fields)
          .filter(([, part]) => part !== undefined)
          .map(([part, content]) => [`${field}/${part}`, content]);
      case 'list':
        return (value as readonly { id: string }[]).map((item, index) => [
          `${field}/${item.id}`,
          { ...item, index },
        ]);
      default:
        return [[field, value]];
    }
  });
}

/** Reads a record back; what is absent stays absent, for the schema to fill. */
export function fromEntries(record: Y.Map<unknown>, parts: PartedFields): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null);
  const lists: Record<string, { index: number }[]> = Object.create(null);
  for (const [key, value] of record.entries()) {
    const slash = key.indexOf('/');
    const field = slash < 0 ? key : key.slice(0, slash);
    const part = key.slice(slash + 1);
    const kind = slash < 0 ? undefined : parts[field];
    if (kind === 'set') {
      if (value === true) ((fields[field] ??= []) as string[]).push(part);
    } else if (kind === 'record') {
      fields[field] ??= Object.create(null);
      (fields[field] as Record<string, unknown>)[part] = value;
    } else if (kind === 'list') {
      (lists[field] ??= []).push(value as { index: number });
    } else if (slash < 0) {
      fields[field] = value;
    }
  }
  for (const [field, items] of Object.entries(lists)) {
    fields[field] = items.sort((a, b) => a.index - b.index).map(({ index: _, ...item }) => item);
  }
  return fields;
}

/**
 * Writes the given fields, touching only keys whose value changes: an edit of nothing is no edit, and
 * a colleague's simultaneous edit of another key stands.
 */
export function writeFields(record: Y.Map<unknown>, fields: Fields, parts: PartedFields): void {
  const wanted = new Map(toEntries(fields, parts));
  for (const field of Object.keys(fields)) {
    if (fields[field] === undefined || parts[field] === undefined || parts[field] === 'record') continue;
    for (const key of [...record.keys()]) {
      if (key.startsWith(`${field}/`) && !wanted.has(key)) record.delete(key);
    }
  }
  for (const [key, value] of wanted) {
    if (!sameValue(record.get(key), value)) record.set(key, value);
  }
}

/** A new record holding the given fields. */
export function newRecord(fields: Fields, parts: PartedFields): Y.Map<unknown> {
  return new Y.Map(toEntries(fields, parts));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
