import type * as Y from 'yjs';
import { ID_PATTERN } from '../model/fields';
import { type Link, lenientLink } from '../model/link';
import { emptyMap, lenientMapInfo, type MapInfo, type MapSnapshot } from '../model/map';
import { normalise } from '../model/normalise';
import { lenientStakeholder, type Stakeholder } from '../model/stakeholder';
import { fromEntries, INFO_PARTS, LINK_PARTS, STAKEHOLDER_PARTS } from './fields';
import { isRecord, type Structure } from './structure';

/** What one transaction touched. Ids of people and links added, edited or removed. */
export interface DocumentChange {
  readonly info: boolean;
  readonly stakeholders: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/**
 * Keeps an immutable picture of a document. After a change only what was touched is read again;
 * everything else keeps its identity, so that a view can skip it.
 */
export class Projection {
  #info: MapInfo;
  #stakeholders: ReadonlyMap<string, Stakeholder>;
  #links: ReadonlyMap<string, Link>;
  #snapshot: MapSnapshot;

  constructor(private readonly structure: Structure) {
    this.#info = readInfo(structure.info);
    this.#stakeholders = readAll(structure.stakeholders, readStakeholder);
    this.#links = readAll(structure.links, readLink);
    this.#snapshot = this.#project();
  }

  get snapshot(): MapSnapshot {
    return this.#snapshot;
  }

  /** Reads again what `change` names. @returns the new picture */
  refresh(change: DocumentChange): MapSnapshot {
    const { structure } = this;
    if (change.info) this.#info = readInfo(structure.info);
    this.#stakeholders = readAgain(
      this.#stakeholders,
      structure.stakeholders,
      change.stakeholders,
      readStakeholder,
    );
    this.#links = readAgain(this.#links, structure.links, change.links, readLink);
    this.#snapshot = this.#project();
    return this.#snapshot;
  }

  #project(): MapSnapshot {
    return normalise({
      info: this.#info,
      stakeholders: this.#stakeholders,
      links: this.#links,
    });
  }
}

type Reader<T> = (id: string, record: Y.Map<unknown>) => T | null;

const readStakeholder: Reader<Stakeholder> = (id, record) =>
  lenientStakeholder.read({ ...fromEntries(record, STAKEHOLDER_PARTS), id });

const readLink: Reader<Link> = (id, record) =>
  lenientLink.read({ ...fromEntries(record, LINK_PARTS), id });

function readInfo(record: Y.Map<unknown>): MapInfo {
  return lenientMapInfo.read(fromEntries(record, INFO_PARTS)) ?? emptyMap().info;
}

function readAll<T>(records: Y.Map<Y.Map<unknown>>, read: Reader<T>): ReadonlyMap<string, T> {
  const all = new Map<string, T>();
  for (const [id, record] of records.entries()) {
    const value = readOne(id, record, read);
    if (value !== null) all.set(id, value);
  }
  return all;
}

function readAgain<T>(
  previous: ReadonlyMap<string, T>,
  records: Y.Map<Y.Map<unknown>>,
  ids: ReadonlySet<string>,
  read: Reader<T>,
): ReadonlyMap<string, T> {
  if (ids.size === 0) return previous;
  const next = new Map(previous);
  for (const id of ids) {
    const value = readOne(id, records.get(id), read);
    if (value === null) next.delete(id);
    else next.set(id, value);
  }
  return next;
}

function readOne<T>(id: string, record: unknown, read: Reader<T>): T | null {
  return ID_PATTERN.test(id) && isRecord(record) ? read(id, record) : null;
}
