import type * as Y from 'yjs';
import { newId } from '../model/id';
import type { Link, LinkId } from '../model/link';
import { isMutual } from '../model/link';
import { MAX_LINKS, MAX_STAKEHOLDERS, type MapInfo } from '../model/map';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import { OperationError } from './errors';
import {
  type Fields,
  INFO_PARTS,
  LINK_PARTS,
  newRecord,
  type PartedFields,
  STAKEHOLDER_PARTS,
  writeFields,
} from './fields';
import type { Structure } from './structure';

export type StakeholderPatch = Partial<
  Omit<Stakeholder, 'id' | 'managerId' | 'evidence'> & { evidence: Partial<Stakeholder['evidence']> }
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
 * The edits a map knows. They run inside one transaction (see `MapDocument.transact`), read what
 * earlier edits of the same transaction wrote, and throw `OperationError` rather than make the map wrong.
 */
export class Operations {
  constructor(private readonly structure: Structure) {}

  /** @returns the new person's id. @throws too-many-stakeholders, no-such-stakeholder (the manager) */
  addStakeholder({ id = newId(), ...fields }: NewStakeholder = {}): StakeholderId {
    const { stakeholders } = this.structure;
    if (stakeholders.size >= MAX_STAKEHOLDERS) throw new OperationError('too-many-stakeholders');
    if (fields.managerId) this.#stakeholder(fields.managerId);
    stakeholders.set(id, newRecord(fields as Fields, STAKEHOLDER_PARTS) as Y.Map<unknown>);
    return id;
  }

  /** @throws no-such-stakeholder */
  updateStakeholder(id: StakeholderId, patch: StakeholderPatch): void {
    writeFields(this.#stakeholder(id), patch, STAKEHOLDER_PARTS);
  }

  /** The same edit of several people. @throws no-such-stakeholder; then nobody is changed */
  updateStakeholders(ids: Iterable<StakeholderId>, patch: StakeholderPatch): void {
    for (const person of [...ids].map((id) => this.#stakeholder(id))) {
      writeFields(person, patch, STAKEHOLDER_PARTS);
    }
  }

  /** Puts cards at new places, px in map space; people who are gone are passed over. */
  moveStakeholders(positions: Iterable<readonly [StakeholderId, Stakeholder['position']]>): void {
    for (const [id, { x, y }] of positions) {
      const person = this.structure.stakeholders.get(id);
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
      if (managerId === id || this.#managersAbove(managerId).includes(id)) {
        throw new OperationError('reporting-cycle');
      }
    }
    writeFields(person, { managerId }, STAKEHOLDER_PARTS);
  }

  /** Removes people and their links; their reports go to the nearest manager who stays. */
  removeStakeholders(ids: Iterable<StakeholderId>): void {
    const { stakeholders, links } = this.structure;
    const gone = new Set([...ids].filter((id) => stakeholders.has(id)));
    if (gone.size === 0) return;
    for (const [id, person] of stakeholders.entries()) {
      const managerId = managerIdOf(person);
      if (gone.has(id) || managerId === null || !gone.has(managerId)) continue;
      const staying = this.#managersAbove(managerId).find((above) => !gone.has(above)) ?? null;
      // A damaged document may hold a cycle; a person must not be left reporting to themselves.
      writeFields(person, { managerId: staying === id ? null : staying }, STAKEHOLDER_PARTS);
    }
    for (const [id, link] of links.entries()) {
      if (gone.has(link.get('from') as string) || gone.has(link.get('to') as string)) links.delete(id);
    }
    for (const id of gone) stakeholders.delete(id);
  }

  /** @returns the new link's id. @throws no-such-stakeholder, link-to-self, duplicate-link, too-many-links */
  addLink({ id = newId(), ...fields }: NewLink): LinkId {
    const { links } = this.structure;
    if (links.size >= MAX_LINKS) throw new OperationError('too-many-links');
    this.#refuseWrongTie(fields, null);
    links.set(id, newRecord(fields as Fields, LINK_PARTS) as Y.Map<unknown>);
    return id;
  }

  /** @throws no-such-link, no-such-stakeholder, link-to-self, duplicate-link */
  updateLink(id: LinkId, patch: LinkPatch): void {
    const link = this.structure.links.get(id);
    if (!link) throw new OperationError('no-such-link');
    const tie = {
      kind: patch.kind ?? (link.get('kind') as Link['kind']),
      from: patch.from ?? (link.get('from') as string),
      to: patch.to ?? (link.get('to') as string),
    };
    this.#refuseWrongTie(tie, id);
    writeFields(link, patch as Fields, LINK_PARTS);
  }

  removeLinks(ids: Iterable<LinkId>): void {
    for (const id of ids) this.structure.links.delete(id);
  }

  updateInfo(patch: InfoPatch): void {
    writeFields(this.structure.info, patch as Fields, INFO_PARTS as PartedFields);
  }

  #stakeholder(id: StakeholderId): Y.Map<unknown> {
    const person = this.structure.stakeholders.get(id);
    if (!person) throw new OperationError('no-such-stakeholder');
    return person;
  }

  /** The managers above a person, nearest first; ends where a cycle would begin. */
  #managersAbove(id: StakeholderId): StakeholderId[] {
    const above: StakeholderId[] = [];
    let next = managerIdOf(this.structure.stakeholders.get(id));
    while (next !== null && next !== id && !above.includes(next)) {
      above.push(next);
      next = managerIdOf(this.structure.stakeholders.get(next));
    }
    return above;
  }

  #refuseWrongTie(tie: Pick<Link, 'kind' | 'from' | 'to'>, self: LinkId | null): void {
    this.#stakeholder(tie.from);
    this.#stakeholder(tie.to);
    if (tie.from === tie.to) throw new OperationError('link-to-self');
    for (const [id, other] of this.structure.links.entries()) {
      if (id === self || other.get('kind') !== tie.kind) continue;
      const from = other.get('from');
      const to = other.get('to');
      const same = from === tie.from && to === tie.to;
      const reversed = isMutual(tie.kind) && from === tie.to && to === tie.from;
      if (same || reversed) throw new OperationError('duplicate-link');
    }
  }
}

function managerIdOf(person: Y.Map<unknown> | undefined): StakeholderId | null {
  const id = person?.get('managerId');
  return typeof id === 'string' ? id : null;
}
