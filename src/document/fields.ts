import type * as Y from 'yjs';
import { LIST_LIMIT } from '../model/fields';
import { newId } from '../model/id';
import { DraftRecord } from './draft';

/**
 * How one record (a person, a link, the map's info) lies in its Y.Map: a key per field, so that two
 * people's edits of different fields both survive a merge. Fields that are sets or records of
 * independent parts take one key per part (`functions/user`), and a judgement with its evidence stays
 * one value, because half of each of two judgements is neither.
 */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Fields whose members are edited independently, and how. `texts` are a set of free texts, kept as
 * values under keys of no meaning: Yjs remembers the keys of what was deleted, and must not remember
 * a colleague's name.
 */
export type PartedFields = Readonly<Record<string, 'set' | 'texts' | 'record' | 'list'>>;

export const STAKEHOLDER_PARTS: PartedFields = {
  functions: 'set',
  personalDrivers: 'set',
  organisationDrivers: 'set',
  criteria: 'set',
  allyServices: 'set',
  coverage: 'texts',
  evidence: 'record',
  messages: 'list',
};
export const LINK_PARTS: PartedFields = {};
export const INFO_PARTS: PartedFields = { qualification: 'record', analysis: 'record' };

/**
 * Reads a record back; what is absent stays absent, for the schema to fill. Tolerates any content:
 * documents come from other devices.
 */
export function fromEntries(record: Y.Map<unknown>, parts: PartedFields): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null);
  const members: Record<string, string[]> = Object.create(null);
  const records: Record<string, Record<string, unknown>> = Object.create(null);
  const lists: Record<string, ListItem[]> = Object.create(null);
  for (const [key, value] of record.entries()) {
    const slash = key.indexOf('/');
    const field = slash < 0 ? key : key.slice(0, slash);
    const kind = Object.hasOwn(parts, field) ? parts[field] : undefined;
    if (slash < 0) {
      if (kind === undefined) fields[field] = value;
      continue;
    }
    const part = key.slice(slash + 1);
    if (kind === 'set' && value === true) {
      members[field] = [...(members[field] ?? []), part];
    } else if (kind === 'texts' && typeof value === 'string') {
      members[field] = [...(members[field] ?? []), value];
    } else if (kind === 'record') {
      records[field] = { ...records[field], [part]: value };
    } else if (kind === 'list' && typeof value === 'object') {
      lists[field] = [...(lists[field] ?? []), { index: 0, ...value, id: part }];
    }
  }
  // Merging may leave more members than a list may have, and two items at one place: the order must
  // be the same on every device.
  for (const [field, texts] of Object.entries(members)) {
    fields[field] = [...new Set(texts)].sort().slice(0, LIST_LIMIT);
  }
  for (const [field, items] of Object.entries(lists)) {
    fields[field] = items.sort(byPlace).slice(0, LIST_LIMIT);
  }
  return Object.assign(fields, records);
}

interface ListItem {
  readonly index: unknown;
  readonly id: string;
}

function byPlace(a: ListItem, b: ListItem): number {
  return placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1);
}

function placeOf({ index }: ListItem): number {
  return typeof index === 'number' && Number.isFinite(index) ? index : 0;
}

/**
 * Writes the given fields, touching only keys whose value changes: an edit of nothing is no edit, and
 * a colleague's simultaneous edit of another key stands.
 */
export function writeFields(record: DraftRecord, fields: Fields, parts: PartedFields): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    switch (parts[field]) {
      case 'set':
        writeParts(record, field, new Map((value as string[]).map((member) => [member, true])));
        break;
      case 'list':
        writeParts(
          record,
          field,
          new Map((value as { id: string }[]).map((item, index) => [item.id, { ...item, index }])),
        );
        break;
      case 'texts':
        writeTexts(record, field, value as readonly string[]);
        break;
      case 'record':
        for (const [part, content] of Object.entries(value as Fields)) {
          if (content !== undefined) record.set(`${field}/${part}`, content);
        }
        break;
      default:
        record.set(field, value);
    }
  }
}

/** Writes only what has no key yet: what a record is known to have held and lost. */
export function writeMissing(record: DraftRecord, fields: Fields, parts: PartedFields): void {
  const known = new DraftRecord(null);
  writeFields(known, fields, parts);
  for (const key of known.keysFrom('')) {
    const field = key.slice(0, key.indexOf('/'));
    if (parts[field] === 'texts') {
      const texts = record.keysFrom(`${field}/`).map((other) => record.get(other));
      if (texts.includes(known.get(key))) continue;
    }
    if (record.get(key) === undefined) record.set(key, known.get(key));
  }
}

function writeParts(
  record: DraftRecord,
  field: string,
  wanted: ReadonlyMap<string, unknown>,
): void {
  const prefix = `${field}/`;
  for (const key of record.keysFrom(prefix)) {
    if (!wanted.has(key.slice(prefix.length))) record.delete(key);
  }
  for (const [part, content] of wanted) record.set(prefix + part, content);
}

function writeTexts(record: DraftRecord, field: string, texts: readonly string[]): void {
  const missing = new Set<unknown>(texts);
  for (const key of record.keysFrom(`${field}/`)) {
    if (!missing.delete(record.get(key))) record.delete(key);
  }
  for (const text of missing) record.set(`${field}/${newId()}`, text);
}
