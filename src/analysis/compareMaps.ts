import type { Link } from '../model/link';
import type { MapInfo, MapSnapshot } from '../model/map';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';

/** One field that is otherwise than before; values as maps hold them. */
interface Change<Field extends string, Part extends string = never> {
  readonly field: Field;
  /** The part of the field, where its parts are judged or answered one by one. */
  readonly part?: Part;
  readonly before: unknown;
  readonly after: unknown;
}

export type PersonChange = Change<keyof Stakeholder, keyof Stakeholder['evidence']>;
export type LinkChange = Change<keyof Link>;
/** `part`: which question of the qualification, which step of the analysis. */
export type InfoChange = Change<
  keyof MapInfo,
  keyof MapInfo['qualification'] | keyof MapInfo['analysis']
>;

/** How one map differs from another of the same people. */
export interface MapChanges {
  readonly added: readonly Stakeholder[];
  /** As they were. */
  readonly removed: readonly Stakeholder[];
  readonly changed: readonly { readonly id: StakeholderId; readonly changes: PersonChange[] }[];
  readonly links: {
    readonly added: readonly Link[];
    /** As they were. */
    readonly removed: readonly Link[];
    /** As they are now. */
    readonly changed: readonly { readonly link: Link; readonly changes: LinkChange[] }[];
  };
  readonly info: readonly InfoChange[];
  /** How many people in both stand elsewhere, or have their branch folded otherwise. */
  readonly moved: number;
}

/** What has changed from `before` to `after`. People and links are the same when their ids are. */
export function compareMaps(before: MapSnapshot, after: MapSnapshot): MapChanges {
  const people = compareRecords(before.stakeholders, after.stakeholders);
  const links = compareRecords(before.links, after.links);
  return {
    added: people.added,
    removed: people.removed,
    changed: people.both.flatMap(([was, is]) => {
      const changes = personChanges(was, is);
      return changes.length > 0 ? [{ id: is.id, changes }] : [];
    }),
    links: {
      added: links.added,
      removed: links.removed,
      changed: links.both.flatMap(([was, is]) => {
        const changes = fieldsThatDiffer(was, is).map((field) => changeOf(was, is, field));
        return changes.length > 0 ? [{ link: is, changes }] : [];
      }),
    },
    info: infoChanges(before.info, after.info),
    moved: people.both.filter(
      ([was, is]) => !isSame(was.position, is.position) || was.collapsed !== is.collapsed,
    ).length,
  };
}

/** Whether both maps are one and the same, to the last card's place. */
export function isUnchanged({ added, removed, changed, links, info, moved }: MapChanges): boolean {
  const lists = [added, removed, changed, links.added, links.removed, links.changed, info];
  return moved === 0 && lists.every(({ length }) => length === 0);
}

function compareRecords<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) {
  const both: [was: T, is: T][] = [];
  const added: T[] = [];
  for (const [id, is] of after) {
    const was = before.get(id);
    if (was === undefined) added.push(is);
    else if (was !== is) both.push([was, is]);
  }
  const removed = [...before].filter(([id]) => !after.has(id)).map(([, was]) => was);
  return { added, removed, both };
}

/** Not named field by field: where a card stands is counted, and evidence is told by judgement. */
const APART: ReadonlySet<keyof Stakeholder> = new Set(['position', 'collapsed', 'evidence']);

/** The fields that each judgement's evidence is about. */
const JUDGED = {
  attitude: ['attitude'],
  needs: ['personalNeedMet', 'organisationNeedMet'],
  style: ['socialStyle'],
  influence: ['influence'],
} as const;

function personChanges(was: Stakeholder, is: Stakeholder): PersonChange[] {
  const changes = fieldsThatDiffer(was, is)
    .filter((field) => !APART.has(field))
    .map((field): PersonChange => changeOf(was, is, field));
  const parts = Object.keys(JUDGED) as (keyof typeof JUDGED)[];
  for (const part of parts) {
    const [before, after] = [was.evidence[part], is.evidence[part]];
    // A new judgement has evidence of its own: that is no second piece of news.
    const isNew = JUDGED[part].some((field) => was[field] !== is[field]);
    if (!isNew && !isSame(before, after)) changes.push({ field: 'evidence', part, before, after });
  }
  return changes;
}

function infoChanges(was: MapInfo, is: MapInfo): InfoChange[] {
  return fieldsThatDiffer(was, is).flatMap((field): InfoChange[] => {
    if (field === 'qualification') return partsThatDiffer(field, was[field], is[field]);
    if (field === 'analysis') return partsThatDiffer(field, was[field], is[field]);
    return [changeOf(was, is, field)];
  });
}

function partsThatDiffer<Field extends string, Part extends string>(
  field: Field,
  was: Readonly<Record<Part, unknown>>,
  is: Readonly<Record<Part, unknown>>,
): Change<Field, Part>[] {
  return fieldsThatDiffer(was, is).map((part) => ({ ...changeOf(was, is, part), field, part }));
}

function changeOf<T, Field extends keyof T & string>(was: T, is: T, field: Field): Change<Field> {
  return { field, before: was[field], after: is[field] };
}

function fieldsThatDiffer<T extends object>(was: T, is: T): (keyof T & string)[] {
  if (was === is) return [];
  return (Object.keys(is) as (keyof T & string)[]).filter(
    (field) => !isSame(was[field], is[field]),
  );
}

/** Of plain values: lists and records are the same when their parts are. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
