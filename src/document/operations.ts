import { ID_PATTERN } from '../model/fields';
import { newId } from '../model/id';
import type { Link, LinkId } from '../model/link';
import { isMutual } from '../model/link';
import { MAX_LINKS, MAX_STAKEHOLDERS, type MapInfo, type MapSnapshot } from '../model/map';
import { releasedOf } from '../model/normalise';
import { type Called, placeholderAfter } from '../model/placeholder';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import type { Draft, DraftRecord, DraftRecords } from './draft';
import { OperationError } from './errors';
import { INFO_PARTS, LINK_PARTS, STAKEHOLDER_PARTS, writeFields } from './fields';
import { replaceMap } from './replaceMap';

export type StakeholderPatch = Partial<
  Omit<Stakeholder, 'id' | 'managerId' | 'evidence'> & {
    evidence: Partial<Stakeholder['evidence']>;
  }
>;
export type NewStakeholder = Partial<Omit<Stakeholder, 'managerId'>> & {
  readonly managerId?: StakeholderId | null;
};
export type LinkPatch = Partial<Pick<Link, 'kind' | 'strength' | 'note' | 'from' | 'to'>>;
export type NewLink = Pick<Link, 'kind' | 'from' | 'to'> & Partial<Link>;
export type InfoPatch = Partial<
  Omit<MapInfo, 'qualification' | 'analysis'> & {
    qualification: Partial<MapInfo['qualification']>;
    analysis: Partial<MapInfo['analysis']>;
  }
>;

/**
 * The edits a map knows. They run on one draft (see `MapDocument.transact`), read what earlier
 * edits of the same intention wrote, and throw `OperationError` rather than make the map wrong.
 */
export class Operations {
  constructor(private readonly draft: Draft) {}

  /**
   * @returns the new person's id
   * @throws too-many-stakeholders, no-such-stakeholder (the manager), unusable-id
   */
  addStakeholder({ id = newId(), ...fields }: NewStakeholder = {}): StakeholderId {
    const { stakeholders } = this.draft;
    if (stakeholders.size >= MAX_STAKEHOLDERS) throw new OperationError('too-many-stakeholders');
    if (fields.managerId) this.#stakeholder(fields.managerId);
    writeFields(newRecord(stakeholders, id), answering(null, fields), STAKEHOLDER_PARTS);
    return id;
  }

  /** @throws no-such-stakeholder */
  updateStakeholder(id: StakeholderId, patch: StakeholderPatch): void {
    const person = this.#stakeholder(id);
    writeFields(person, answering(person, patch), STAKEHOLDER_PARTS);
  }

  /** The same edit of several people. @throws no-such-stakeholder; then nobody is changed */
  updateStakeholders(ids: Iterable<StakeholderId>, patch: StakeholderPatch): void {
    for (const person of [...ids].map((id) => this.#stakeholder(id))) {
      writeFields(person, answering(person, patch), STAKEHOLDER_PARTS);
    }
  }

  /** Puts cards at new places, px in map space; people who are gone are passed over. */
  moveStakeholders(positions: Iterable<readonly [StakeholderId, Stakeholder['position']]>): void {
    for (const [id, { x, y }] of positions) {
      const person = this.draft.stakeholders.get(id);
      if (person) writeFields(person, { position: { x, y } }, STAKEHOLDER_PARTS);
    }
  }

  /**
   * Makes the person report to `managerId`, or to nobody.
   * @throws no-such-stakeholder, reporting-cycle
   */
  setManager(id: StakeholderId, managerId: StakeholderId | null): void {
    const person = this.#stakeholder(id);
    if (managerId !== null) {
      this.#stakeholder(managerId);
      this.#mendCycleAbove(managerId);
      if (managerId === id || this.#managersAbove(managerId).has(id)) {
        throw new OperationError('reporting-cycle');
      }
    }
    writeFields(person, { managerId }, STAKEHOLDER_PARTS);
  }

  /** Removes people and their links; their reports go to the nearest manager who stays. */
  removeStakeholders(ids: Iterable<StakeholderId>): void {
    const { stakeholders, links } = this.draft;
    const gone = new Set([...ids].filter((id) => stakeholders.get(id)));
    if (gone.size === 0) return;
    for (const id of gone) this.#mendCycleAbove(id);
    for (const [id, person] of stakeholders.entries()) {
      const managerId = managerIdOf(person);
      if (gone.has(id) || managerId === null || !gone.has(managerId)) continue;
      const staying = [...this.#managersAbove(managerId)].find((above) => !gone.has(above));
      writeFields(person, { managerId: staying ?? null }, STAKEHOLDER_PARTS);
    }
    for (const [id, link] of links.entries()) {
      const { from, to } = tieOf(link);
      if (gone.has(from) || gone.has(to)) links.delete(id);
    }
    for (const id of gone) stakeholders.delete(id);
  }

  /** @returns the new link's id. @throws no-such-stakeholder, link-to-self, duplicate-link, too-many-links, unusable-id */
  addLink({ id = newId(), ...fields }: NewLink): LinkId {
    const { links } = this.draft;
    if (links.size >= MAX_LINKS) throw new OperationError('too-many-links');
    this.#refuseWrongTie(fields, null);
    writeFields(newRecord(links, id), fields, LINK_PARTS);
    return id;
  }

  /** @throws no-such-link, no-such-stakeholder, link-to-self, duplicate-link */
  updateLink(id: LinkId, patch: LinkPatch): void {
    const link = this.draft.links.get(id);
    if (!link) throw new OperationError('no-such-link');
    const tie = tieOf(link);
    const wanted = { ...tie, ...definedOf(patch) };
    if (!isSameTie(tie, wanted)) {
      this.#refuseWrongTie(wanted, id);
      this.#removeTwins(id, tie);
    }
    writeFields(link, patch, LINK_PARTS);
  }

  removeLinks(ids: Iterable<LinkId>): void {
    const { links } = this.draft;
    for (const id of ids) {
      const link = links.get(id);
      if (link) this.#removeTwins(id, tieOf(link));
      links.delete(id);
    }
  }

  updateInfo(patch: InfoPatch): void {
    writeFields(this.draft.info, patch, INFO_PARTS);
  }

  /**
   * Makes the whole map what it is in `map`, which `normalise` leaves unchanged.
   * @param now  the document's snapshot, with no edit of this intention before
   */
  become(map: MapSnapshot, now: MapSnapshot): void {
    replaceMap(this.draft, map, now);
  }

  #stakeholder(id: StakeholderId): DraftRecord {
    const person = this.draft.stakeholders.get(id);
    if (!person) throw new OperationError('no-such-stakeholder');
    return person;
  }

  /** The managers above a person, nearest first; ends where a cycle would begin. */
  #managersAbove(id: StakeholderId): Set<StakeholderId> {
    const above = new Set<StakeholderId>();
    let next = managerIdOf(this.draft.stakeholders.get(id));
    while (next !== null && next !== id && !above.has(next)) {
      above.add(next);
      next = managerIdOf(this.draft.stakeholders.get(next));
    }
    return above;
  }

  /**
   * Merging may have closed a circle of managers, which `normalise` shows open. Before reporting lines
   * are changed the same repair is written, or what was seen and what is stored would drift apart.
   */
  #mendCycleAbove(id: StakeholderId): void {
    const chain = new Set<StakeholderId>();
    let next: StakeholderId | null = id;
    while (next !== null && !chain.has(next)) {
      chain.add(next);
      next = managerIdOf(this.draft.stakeholders.get(next));
    }
    if (next === null) return;
    const walked = [...chain];
    const first = releasedOf(walked.slice(walked.indexOf(next)));
    writeFields(this.#stakeholder(first), { managerId: null }, STAKEHOLDER_PARTS);
  }

  #refuseWrongTie(tie: Tie, self: LinkId | null): void {
    this.#stakeholder(tie.from);
    this.#stakeholder(tie.to);
    if (tie.from === tie.to) throw new OperationError('link-to-self');
    for (const [id, other] of this.draft.links.entries()) {
      if (id !== self && isSameTie(tieOf(other), tie)) throw new OperationError('duplicate-link');
    }
  }

  /** Two people may have drawn one tie at once; one is shown, and the other goes or stays with it. */
  #removeTwins(id: LinkId, tie: Tie): void {
    const { links } = this.draft;
    for (const [otherId, other] of links.entries()) {
      if (otherId !== id && isSameTie(tieOf(other), tie)) links.delete(otherId);
    }
  }
}

type Tie = Pick<Link, 'kind' | 'from' | 'to'>;

/** @throws unusable-id */
function newRecord(records: DraftRecords, id: string): DraftRecord {
  if (!ID_PATTERN.test(id) || records.get(id)) throw new OperationError('unusable-id');
  return records.add(id);
}

function managerIdOf(person: DraftRecord | undefined): StakeholderId | null {
  const id = person?.get('managerId');
  return typeof id === 'string' ? id : null;
}

function textOf(person: DraftRecord | null, field: keyof Called): string {
  const text = person?.get(field);
  return typeof text === 'string' ? text : '';
}

function tieOf(link: DraftRecord): Tie {
  return {
    kind: link.get('kind') as Link['kind'],
    from: link.get('from') as StakeholderId,
    to: link.get('to') as StakeholderId,
  };
}

function isSameTie(a: Tie, b: Tie): boolean {
  if (a.kind !== b.kind) return false;
  if (a.from === b.from && a.to === b.to) return true;
  return isMutual(a.kind) && a.from === b.to && a.to === b.from;
}

function definedOf<T extends object>(patch: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

/** The patch with what its name or title say of whether the person is known yet, unless it says so itself. */
function answering<T extends Partial<Called> & { placeholder?: boolean }>(
  person: DraftRecord | null,
  patch: T,
): T {
  if (patch.placeholder !== undefined) return patch;
  const before = { name: textOf(person, 'name'), title: textOf(person, 'title') };
  const placeholder = placeholderAfter(before, { ...before, ...definedOf(patch) });
  return placeholder === undefined ? patch : { ...patch, placeholder };
}
