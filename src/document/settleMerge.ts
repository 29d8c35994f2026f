import type { MapSnapshot } from '../model/map';
import type { Stakeholder } from '../model/stakeholder';
import { type Draft, type DraftRecord, sameValue } from './draft';
import { INFO_PARTS, LINK_PARTS, STAKEHOLDER_PARTS, writeFields } from './fields';
import {
  blankOf,
  type Comparison,
  type FieldConflict,
  type MergeConflict,
  type RemovalConflict,
  type Side,
} from './mergeCopy';

/** The side that holds, of a conflict. */
export type Choose = (conflict: MergeConflict) => Side;

interface Sides {
  readonly ours: MapSnapshot;
  readonly theirs: MapSnapshot;
}

/** How the fields of each kind of record lie. */
export const PARTS = { info: INFO_PARTS, stakeholders: STAKEHOLDER_PARTS, links: LINK_PARTS };

/**
 * Writes what was chosen over what merging made of the conflicts.
 * @param draft  of the merged document
 * @param sides  as both copies were
 */
export function settleMerge(
  draft: Draft,
  { conflicts, silent }: Comparison,
  sides: Sides,
  choose: Choose,
): void {
  const chosen = conflicts.map((conflict) => ({ conflict, side: choose(conflict) }));
  // People before links, which need both their ends.
  for (const { conflict, side } of chosen) {
    if (conflict.kind === 'removal') settleRemoval(draft, conflict, sides, side);
  }
  for (const { conflict, side } of chosen) {
    if (conflict.kind === 'field') writeField(draft, conflict, conflict[side]);
  }
  for (const conflict of silent) {
    const { id, field, part = '' } = conflict;
    const person = field === 'evidence' ? draft.stakeholders.get(id) : undefined;
    const side = person ? sideOfEvidence((judged) => person.get(judged), id, part, sides) : 'ours';
    writeField(draft, conflict, conflict[side]);
  }
}

function writeField(
  draft: Draft,
  { in: table, id, field, part }: FieldConflict,
  value: unknown,
): void {
  const record = table === 'info' ? draft.info : draft[table].get(id);
  const content = part === undefined ? value : { [part]: value };
  if (record) writeFields(record, { [field]: content }, PARTS[table]);
}

/** What each part of the evidence is evidence of. Source: DOMAIN.md §3 */
const JUDGED: Readonly<Record<string, readonly (keyof Stakeholder)[]>> = {
  attitude: ['attitude'],
  needs: ['personalNeedMet', 'organisationNeedMet'],
  style: ['socialStyle'],
  influence: ['influence'],
};

/**
 * Whose evidence goes with what has come of a judgement.
 * @param settled  gives the fields of the merged person; undefined for one never set
 */
export function sideOfEvidence(
  settled: (field: keyof Stakeholder) => unknown,
  id: string,
  part: string,
  { ours, theirs }: Sides,
): Side {
  const blank = blankOf('stakeholders');
  const isOf = (map: MapSnapshot) =>
    (JUDGED[part] ?? []).every((field) =>
      sameValue(settled(field) ?? blank[field], map.stakeholders.get(id)?.[field]),
    );
  return !isOf(ours) && isOf(theirs) ? 'theirs' : 'ours';
}

/** Merging removes; whoever is to stay is written again, with the links that went along. */
function settleRemoval(
  draft: Draft,
  { in: table, id, removedBy }: RemovalConflict,
  sides: Sides,
  side: Side,
): void {
  if (side === removedBy || draft[table].get(id)) return;
  const map = sides[side];
  bringBack(draft, table, id, map);
  if (table !== 'stakeholders') return;
  for (const [linkId, { from, to }] of map.links) {
    const isTheirs = from === id || to === id;
    const hasEnds = draft.stakeholders.get(from) && draft.stakeholders.get(to);
    if (isTheirs && hasEnds && !draft.links.get(linkId)) bringBack(draft, 'links', linkId, map);
  }
}

function bringBack(
  draft: Draft,
  table: 'stakeholders' | 'links',
  id: string,
  map: MapSnapshot,
): void {
  const known = map[table].get(id);
  if (!known) return;
  const { id: _, ...fields } = known;
  const record: DraftRecord = draft[table].add(id);
  writeFields(record, fields, PARTS[table]);
}
