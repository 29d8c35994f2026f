import type { MapSnapshot } from '../model/map';
import type { Draft, DraftRecord } from './draft';
import { INFO_PARTS, LINK_PARTS, STAKEHOLDER_PARTS, writeFields } from './fields';
import type { Comparison, FieldConflict, MergeConflict, RemovalConflict, Side } from './mergeCopy';

/** The side that holds, of a conflict. */
export type Choose = (conflict: MergeConflict) => Side;

interface Sides {
  readonly ours: MapSnapshot;
  readonly theirs: MapSnapshot;
}

const PARTS = { info: INFO_PARTS, stakeholders: STAKEHOLDER_PARTS, links: LINK_PARTS };

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
    const ofRecord = chosen.filter(
      ({ conflict: { in: table, id } }) => table === conflict.in && id === conflict.id,
    );
    const isTheirs = ofRecord.length > 0 && ofRecord.every(({ side }) => side === 'theirs');
    const follows = conflict.field !== 'position' && isTheirs;
    writeField(draft, conflict, conflict[follows ? 'theirs' : 'ours']);
  }
}

function writeField(draft: Draft, { in: table, id, field }: FieldConflict, value: unknown): void {
  const record = table === 'info' ? draft.info : draft[table].get(id);
  if (record) writeFields(record, { [field]: value }, PARTS[table]);
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
