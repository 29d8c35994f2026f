import { LIST_LIMIT } from '../model/fields';
import { lenientLink } from '../model/link';
import { lenientMapInfo, type MapSnapshot } from '../model/map';
import { normalise } from '../model/normalise';
import { lenientStakeholder } from '../model/stakeholder';
import { sameValue } from './draft';
import type { Fields } from './fields';
import { blankOf, type Comparison, type FieldConflict, partsOf, type Side } from './mergeCopy';
import { type Choose, PARTS, sideOfEvidence } from './settleMerge';

/**
 * Two copies that share no edits as one map: everybody of both; of each field what only one of them
 * says, or what was chosen; and of lists the entries of both.
 */
export function unite(
  ours: MapSnapshot,
  theirs: MapSnapshot,
  { conflicts }: Comparison,
  choose: Choose,
): MapSnapshot {
  const chosen = new Map<string, Side>();
  for (const conflict of conflicts) {
    if (conflict.kind === 'field') chosen.set(keyOf(conflict), choose(conflict));
  }

  function one(table: 'info' | 'stakeholders' | 'links', id: string, a: Fields, b: Fields): Fields {
    const blank = blankOf(table);
    const sayer = (mine: unknown, nothing: unknown, field: string, part?: string): Side => {
      const isSilent = sameValue(mine, nothing);
      return chosen.get(keyOf({ in: table, id, field, part })) ?? (isSilent ? 'theirs' : 'ours');
    };
    const united: Record<string, unknown> = {};
    for (const [field, mine] of Object.entries(a)) {
      const other = b[field];
      if (Array.isArray(mine) && Array.isArray(other)) united[field] = bothOf(mine, other);
      else if (PARTS[table][field] !== 'record') {
        united[field] = sayer(mine, blank[field], field) === 'ours' ? mine : other;
      } else {
        const [nothing, theirs] = [partsOf(blank[field]), partsOf(other)];
        const parts = Object.entries(partsOf(mine)).map(([part, content]) => {
          const side = sayer(content, nothing[part], field, part);
          return [part, side === 'ours' ? content : theirs[part]];
        });
        united[field] = Object.fromEntries(parts);
      }
    }
    if (table !== 'stakeholders') return united;
    const evidence = Object.entries(partsOf(a.evidence)).map(([part, mine]) => {
      const settled = (field: string) => united[field];
      const other = partsOf(b.evidence)[part];
      const isTheirs = sideOfEvidence(settled, id, part, { ours, theirs }) === 'theirs';
      const isOurs = sideOfEvidence(settled, id, part, { ours: theirs, theirs: ours }) === 'theirs';
      return [part, isTheirs ? other : isOurs ? mine : (mine ?? other)];
    });
    return { ...united, evidence: Object.fromEntries(evidence) };
  }

  function all<T extends object>(
    table: 'stakeholders' | 'links',
    read: (record: Fields) => T | null,
  ): ReadonlyMap<string, T> {
    const mine = ours[table] as ReadonlyMap<string, object>;
    const other = theirs[table] as ReadonlyMap<string, object>;
    const records = new Map<string, T>();
    for (const [id, record] of [...mine, ...other]) {
      const [here, there] = [mine.get(id), other.get(id)];
      const united = here && there ? one(table, id, here as Fields, there as Fields) : record;
      const whole = read(united as Fields);
      if (whole) records.set(id, whole);
    }
    return records;
  }

  return normalise({
    info: lenientMapInfo.read(one('info', '', ours.info, theirs.info)) ?? ours.info,
    stakeholders: all('stakeholders', (record) => lenientStakeholder.read(record)),
    links: all('links', (record) => lenientLink.read(record)),
  });
}

function keyOf(place: Pick<FieldConflict, 'in' | 'id' | 'field' | 'part'>): string {
  return `${place.in}/${place.id}/${place.field}/${place.part ?? ''}`;
}

/** Entries are texts, or have ids of their own. */
function bothOf(mine: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const nameOf = (entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : entry;
  const known = new Set(mine.map(nameOf));
  return [...mine, ...other.filter((entry) => !known.has(nameOf(entry)))].slice(0, LIST_LIMIT);
}
