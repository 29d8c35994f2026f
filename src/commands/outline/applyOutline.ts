import type { MapDocument } from '../../document/mapDocument';
import type { Operations, StakeholderPatch } from '../../document/operations';
import type { LineFields } from '../../exchange/outline/line';
import { CROWD, placeCrowd } from '../../layout/placeCrowd';
import { placeNew } from '../../layout/placeNew';
import type { Link } from '../../model/link';
import type { MapSnapshot } from '../../model/map';
import { placeholderAfter } from '../../model/placeholder';
import { ANSWERS_OF_QUADRANT } from '../../model/quadrant';
import { blankStakeholder, type Stakeholder, type StakeholderId } from '../../model/stakeholder';
import { judgement } from '../judging';

/** A person as an outline has them now. */
export interface OutlinedPerson {
  readonly id: StakeholderId;
  readonly managerId: StakeholderId | null;
  /** Null for a line that was emptied: nothing is said of the person. */
  readonly fields: LineFields | null;
  /** What the outline said of them before; null for somebody new. */
  readonly before: LineFields | null;
}

/** Somebody who was taken out of the outline, as they were, to be brought back when their line is. */
export interface GonePerson {
  readonly person: Stakeholder;
  readonly links: readonly Link[];
}

export interface OutlineChange {
  /** Everybody, managers before their reports. */
  readonly people: readonly OutlinedPerson[];
  readonly removed: readonly StakeholderId[];
  /** Those of `people` who come back. */
  readonly returning: ReadonlyMap<StakeholderId, GonePerson>;
  /** Whose place was given by the outline and may be given anew, and that place. */
  readonly placed: ReadonlyMap<StakeholderId, Stakeholder['position']>;
}

/**
 * Makes a document say what an edited outline says, in one transaction. What lines don't mention and
 * never mentioned stays as it is; so do positions, except of people the outline has just added, who
 * follow their manager until somebody moves them.
 * @param mergeKey  consecutive edits of the same key are one step of undo
 * @returns the places given to people
 * @throws OperationError; then nothing is changed
 */
export function applyOutline(
  document: MapDocument,
  change: OutlineChange,
  mergeKey: string | null,
): Map<StakeholderId, Stakeholder['position']> {
  const places = new Map<StakeholderId, Stakeholder['position']>();
  const edits = [...editsOf(document.snapshot, change, places)];
  if (edits.length > 0) {
    document.transact((ops) => {
      for (const edit of edits) edit(ops);
    }, mergeKey);
  }
  return places;
}

type Edit = (ops: Operations) => void;

function* editsOf(
  map: MapSnapshot,
  { people, removed, returning, placed }: OutlineChange,
  places: Map<StakeholderId, Stakeholder['position']>,
): Generator<Edit> {
  const stakeholders = new Map(map.stakeholders);
  const working: MapSnapshot = { ...map, stakeholders };
  const crowd = crowdOf(map, people, returning);
  for (const { id, managerId, fields, before } of people) {
    const known = stakeholders.get(id);
    const patch = fields ? patchOf(fields, before, known ?? returning.get(id)?.person) : {};
    if (!known) {
      const past = returning.get(id)?.person ?? blankStakeholder(id);
      const whole = { ...past, ...flat(patch) };
      const placeholder = placeholderAfter(past, whole) ?? past.placeholder;
      const position =
        returning.get(id)?.person.position ?? crowd.get(id) ?? placeFor(working, managerId);
      if (!returning.has(id)) places.set(id, position);
      const evidence = { ...whole.evidence, ...patch.evidence };
      const added: Stakeholder = { ...whole, placeholder, evidence, managerId, position };
      stakeholders.set(id, added);
      yield (ops) => ops.addStakeholder(added);
      yield* unfolded(stakeholders, managerId);
      continue;
    }
    if (Object.keys(patch).length > 0) yield (ops) => ops.updateStakeholder(id, patch);
    const hasMoved = known.managerId !== managerId;
    if (hasMoved) yield (ops) => ops.setManager(id, managerId);
    const given = placed.get(id);
    const mayMove = given?.x === known.position.x && given.y === known.position.y;
    if (mayMove && (hasMoved || places.has(managerId ?? ''))) {
      stakeholders.delete(id);
      const position = placeFor(working, managerId);
      places.set(id, position);
      stakeholders.set(id, { ...known, managerId, position });
      yield (ops) => ops.moveStakeholders([[id, position]]);
    } else if (hasMoved) stakeholders.set(id, { ...known, managerId });
  }
  if (removed.length > 0) yield (ops) => ops.removeStakeholders(removed);
  for (const link of [...returning.values()].flatMap(({ links }) => links)) {
    const isWhole = stakeholders.has(link.from) && stakeholders.has(link.to);
    if (isWhole && !map.links.has(link.id)) yield (ops) => ops.addLink(link);
  }
}

/** Where newcomers go who are too many to be given places one by one; nowhere when they are not. */
function crowdOf(
  map: MapSnapshot,
  people: readonly OutlinedPerson[],
  returning: OutlineChange['returning'],
): ReadonlyMap<StakeholderId, Stakeholder['position']> {
  const added = people.filter(({ id }) => !map.stakeholders.has(id) && !returning.has(id));
  if (added.length <= CROWD) return new Map();
  return placeCrowd(
    map,
    added.map(({ id, managerId }) => ({ ...blankStakeholder(id), managerId })),
  );
}

function placeFor(
  { stakeholders, ...rest }: MapSnapshot,
  managerId: StakeholderId | null,
): Stakeholder['position'] {
  // The layout remembers what it found out about a list of people, so this is a list of its own.
  const map = { ...rest, stakeholders: new Map(stakeholders) };
  if (managerId !== null) return placeNew(map, { managerId });
  const roots = [...map.stakeholders.values()].filter((person) => person.managerId === null);
  const last = roots.reduce<Stakeholder | undefined>(
    (right, root) => (!right || root.position.x > right.position.x ? root : right),
    undefined,
  );
  return placeNew(map, last ? { peerOf: last.id } : {});
}

/** Somebody new must be seen. */
function* unfolded(
  people: Map<StakeholderId, Stakeholder>,
  managerId: StakeholderId | null,
): Generator<Edit> {
  const manager = people.get(managerId ?? '');
  if (!manager?.collapsed) return;
  people.set(manager.id, { ...manager, collapsed: false });
  yield (ops) => ops.updateStakeholder(manager.id, { collapsed: false });
}

/** What the line says differently from before; what it no longer mentions is taken back. */
function patchOf(
  now: LineFields,
  before: LineFields | null,
  person: Stakeholder | undefined,
): StakeholderPatch {
  const changed = <Key extends keyof LineFields>(key: Key) =>
    JSON.stringify(now[key]) !== JSON.stringify(before?.[key]);
  const judged: Parameters<typeof judgement>[0] = {
    ...(changed('attitude') && { attitude: now.attitude ?? 'unknown' }),
    ...(changed('quadrant') && ANSWERS_OF_QUADRANT[now.quadrant ?? 'unknown']),
    ...(changed('style') && { socialStyle: now.style ?? 'unknown' }),
    ...(changed('influence') && { influence: now.influence ?? null }),
  };
  const patch: StakeholderPatch = {
    ...(changed('name') && { name: now.name }),
    ...(changed('title') && { title: now.title }),
    ...(changed('role') && { role: now.role ?? 'unassigned' }),
    ...(changed('functions') && { functions: now.functions ?? [] }),
    ...(changed('owner') && { owner: now.owner ?? '' }),
  };
  // A judgement that is so already keeps its date and how sure it is.
  const news = Object.entries(judged).filter(
    ([field, value]) => person?.[field as keyof Stakeholder] !== value,
  );
  return news.length > 0 ? { ...patch, ...judgement(Object.fromEntries(news)) } : patch;
}

function flat({ evidence: _, ...fields }: StakeholderPatch): Partial<Stakeholder> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
