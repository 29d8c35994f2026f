import * as Y from 'yjs';
import { lenientLink } from '../model/link';
import { emptyMap, type MapSnapshot } from '../model/map';
import { blankStakeholder } from '../model/stakeholder';
import { sameValue } from './draft';
import { INFO_PARTS, LINK_PARTS, type PartedFields, STAKEHOLDER_PARTS } from './fields';
import { isRecord, type Structure, structureOf } from './structure';

export type Side = 'ours' | 'theirs';
type Table = 'stakeholders' | 'links';

/** Both copies changed one field since they parted, to different values. */
export interface FieldConflict {
  readonly kind: 'field';
  readonly in: 'info' | Table;
  /** Of the person or link; empty for the map's info. */
  readonly id: string;
  readonly field: string;
  /** Of a field that has parts of its own (an answer of the qualification): which. */
  readonly part?: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** One copy removed what the other edited since they parted. */
export interface RemovalConflict {
  readonly kind: 'removal';
  readonly in: Table;
  readonly id: string;
  readonly removedBy: Side;
}

export type MergeConflict = FieldConflict | RemovalConflict;

/** A copy of a document, with its picture. */
export interface Copy {
  readonly doc: Y.Doc;
  readonly snapshot: MapSnapshot;
}

/** Whether two copies share edits, so that merging knows who changed what. */
export function areDocsRelated(ours: Y.Doc, theirs: Y.Doc): boolean {
  const known = clocksOf(ours);
  return [...clocksOf(theirs).keys()].some((client) => known.has(client));
}

export interface Comparison {
  /** To be put before the user. */
  readonly conflicts: readonly MergeConflict[];
  /** Nobody is asked: where cards stand stays ours, evidence goes with what it is evidence of. */
  readonly silent: readonly FieldConflict[];
}

/**
 * What both copies decided differently. Sets and lists are no conflict: both people's entries stay.
 *
 * Of a key that both have, the last writing is compared: when one copy knows the other's writing, only
 * one has changed it since. Copies that share no edits conflict wherever both say something.
 */
export function conflictsBetween(ours: Copy, theirs: Copy): Comparison {
  const both = { ours: seenIn(ours), theirs: seenIn(theirs) };
  const all = [
    ...fieldConflicts(both, 'info', '', INFO_PARTS),
    ...tableConflicts(both, 'stakeholders', STAKEHOLDER_PARTS),
    ...tableConflicts(both, 'links', LINK_PARTS),
  ];
  const said = areDocsRelated(ours.doc, theirs.doc) ? all : all.filter(isSaidByBoth);
  return {
    conflicts: said.filter((one) => one.kind === 'removal' || !SILENT.has(one.field)),
    silent: said.filter((one) => one.kind === 'field').filter(({ field }) => SILENT.has(field)),
  };
}

function seenIn({ doc, snapshot }: Copy): Seen {
  return { structure: structureOf(doc), clocks: clocksOf(doc), map: snapshot };
}

/** Without shared edits a default says nothing. */
function isSaidByBoth(conflict: MergeConflict): boolean {
  if (conflict.kind === 'removal') return true;
  const { field, part, ours, theirs } = conflict;
  const blank = blankOf(conflict.in)[field];
  const nothing = part === undefined ? blank : partsOf(blank)[part];
  return !sameValue(ours, nothing) && !sameValue(theirs, nothing);
}

/** What a record says of which nothing is known. */
export function blankOf(table: 'info' | Table): Readonly<Record<string, unknown>> {
  if (table === 'info') return emptyMap().info;
  const id = 'x';
  if (table === 'stakeholders') return blankStakeholder(id);
  return lenientLink.read({ id, kind: 'influences', from: id, to: id }) ?? {};
}

interface Seen {
  readonly structure: Structure;
  readonly clocks: Clocks;
  readonly map: MapSnapshot;
}
type Both = Readonly<Record<Side, Seen>>;
/** By client: the first clock that is not known. */
type Clocks = ReadonlyMap<number, number>;

function tableConflicts(both: Both, table: Table, parts: PartedFields): MergeConflict[] {
  const { ours, theirs } = both;
  const ids = new Set([...ours.map[table].keys(), ...theirs.map[table].keys()]);
  return [...ids].flatMap((id): readonly MergeConflict[] => {
    const isHere = ours.map[table].has(id);
    const isThere = theirs.map[table].has(id);
    if (isHere && isThere) return fieldConflicts(both, table, id, parts);
    const [removedBy, holder, remover] = isHere
      ? (['theirs', ours, theirs] as const)
      : (['ours', theirs, ours] as const);
    return isRemovedWhileEdited(holder, remover, table, id)
      ? [{ kind: 'removal', in: table, id, removedBy }]
      : [];
  });
}

/** The remover once had the record, and does not know all that was written to it since. */
function isRemovedWhileEdited(holder: Seen, remover: Seen, table: Table, id: string): boolean {
  const item = holder.structure[table]._map.get(id);
  if (!item || !knows(remover, item)) return false;
  const record = holder.structure[table].get(id);
  return isRecord(record) && [...record._map.values()].some((written) => !knows(remover, written));
}

const SILENT: ReadonlySet<string> = new Set([
  'position',
  'collapsed',
  'evidence',
  'placeholder',
  'direction',
  'spacing',
]);

/** The parts of a field that is a record; none of any other. */
export function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function fieldConflicts(
  { ours, theirs }: Both,
  table: 'info' | Table,
  id: string,
  parts: PartedFields,
): FieldConflict[] {
  const here = recordOf(ours, table, id);
  const there = recordOf(theirs, table, id);
  const mine = fieldsOf(ours.map, table, id);
  const other = fieldsOf(theirs.map, table, id);
  return Object.keys(mine).flatMap((field): FieldConflict[] => {
    const kind = parts[field];
    const isUnited = kind === 'set' || kind === 'texts' || kind === 'list';
    if (field === 'id' || isUnited || sameValue(mine[field], other[field])) return [];
    const isConflict = (key: string) => {
      const [ourItem, theirItem] = [here?._map.get(key), there?._map.get(key)];
      if (!ourItem || !theirItem) return false;
      return !knows(theirs, ourItem) && !knows(ours, theirItem);
    };
    const place = { kind: 'field', in: table, id, field } as const;
    if (kind !== 'record') {
      const both = { ours: mine[field], theirs: other[field] };
      return isConflict(field) ? [{ ...place, ...both }] : [];
    }
    const [ourParts, theirParts] = [partsOf(mine[field]), partsOf(other[field])];
    return Object.keys(ourParts)
      .filter((part) => isConflict(`${field}/${part}`))
      .map((part) => ({ ...place, part, ours: ourParts[part], theirs: theirParts[part] }))
      .filter((conflict) => !sameValue(conflict.ours, conflict.theirs));
  });
}

function recordOf(seen: Seen, table: 'info' | Table, id: string): Y.Map<unknown> | null {
  if (table === 'info') return seen.structure.info;
  const record = seen.structure[table].get(id);
  return isRecord(record) ? record : null;
}

function fieldsOf(
  map: MapSnapshot,
  table: 'info' | Table,
  id: string,
): Readonly<Record<string, unknown>> {
  const fields = table === 'info' ? map.info : map[table].get(id);
  return (fields ?? {}) as Readonly<Record<string, unknown>>;
}

function knows({ clocks }: Seen, { id }: Y.Item): boolean {
  return id.clock < (clocks.get(id.client) ?? 0);
}

function clocksOf(doc: Y.Doc): Clocks {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}
