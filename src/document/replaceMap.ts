import type { MapSnapshot } from '../model/map';
import { type Draft, type DraftRecord, type DraftRecords, sameValue } from './draft';
import {
  type Fields,
  INFO_PARTS,
  LINK_PARTS,
  type PartedFields,
  STAKEHOLDER_PARTS,
  writeFields,
} from './fields';

/**
 * Makes the draft hold exactly `map`; what is equal already is not touched.
 * @param now  what the draft holds
 */
export function replaceMap(draft: Draft, map: MapSnapshot, now: MapSnapshot): void {
  writeWhole(draft.info, changedFields(map.info, now.info), INFO_PARTS);
  replaceRecords(draft.stakeholders, map.stakeholders, now.stakeholders, STAKEHOLDER_PARTS);
  replaceRecords(draft.links, map.links, now.links, LINK_PARTS);
}

function replaceRecords(
  records: DraftRecords,
  wanted: ReadonlyMap<string, Identified>,
  now: ReadonlyMap<string, Identified>,
  parts: PartedFields,
): void {
  for (const [id] of [...records.entries()]) if (!wanted.has(id)) records.delete(id);
  for (const [id, record] of wanted) {
    const { id: _, ...fields } = changedFields(record, now.get(id));
    writeWhole(records.get(id) ?? records.add(id), fields, parts);
  }
}

interface Identified {
  readonly id: string;
}

function changedFields(wanted: object, now: object | undefined): Fields {
  const before = (now ?? {}) as Fields;
  const changed = Object.entries(wanted).filter(([key, value]) => !sameValue(before[key], value));
  return Object.fromEntries(changed);
}

/** As `writeFields`, and a record of parts loses those that it no longer has. */
function writeWhole(record: DraftRecord, fields: Fields, parts: PartedFields): void {
  for (const [field, kind] of Object.entries(parts)) {
    const members = fields[field];
    if (kind !== 'record' || members === undefined) continue;
    for (const key of record.keysFrom(`${field}/`)) {
      const part = key.slice(field.length + 1);
      if ((members as Fields)[part] === undefined) record.delete(key);
    }
  }
  writeFields(record, fields, parts);
}
