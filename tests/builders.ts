import { MapDocument } from '../src/document/mapDocument';
import type { NewStakeholder, StakeholderPatch } from '../src/document/operations';
import { type Link, linkSchema } from '../src/model/link';
import { emptyMap, type MapInfo, type MapSnapshot } from '../src/model/map';
import { type Stakeholder, stakeholderSchema } from '../src/model/stakeholder';

type PersonFields = Partial<Stakeholder> & { readonly name: string };
type LinkFields = Pick<Link, 'kind' | 'from' | 'to'> & Partial<Link>;

/** A person with the given fields; the id is the name without spaces unless given. */
export function person({ id, ...fields }: PersonFields): Stakeholder {
  return stakeholderSchema.parse({ id: id ?? fields.name.replaceAll(' ', ''), ...fields });
}

/** A link with the given fields; the id tells its ends unless given. */
export function link({ id, ...fields }: LinkFields): Link {
  return linkSchema.parse({ id: id ?? `${fields.from}-${fields.kind}-${fields.to}`, ...fields });
}

/** A map of these people, taken as they are: managers and positions are not checked. */
export function mapWith(...people: PersonFields[]): MapSnapshot {
  return mapOf(people.map(person));
}

/** A map of exactly these parts, broken ones included. */
export function mapOf(
  people: readonly Stakeholder[],
  links: readonly Link[] = [],
  info: Partial<MapInfo> = {},
): MapSnapshot {
  return {
    info: emptyMap(info).info,
    stakeholders: new Map(people.map((each) => [each.id, each])),
    links: new Map(links.map((each) => [each.id, each])),
  };
}

/** Everyone by name, for expectations. Throws when nobody is called that. */
export function named(map: MapSnapshot, name: string): Stakeholder {
  for (const each of map.stakeholders.values()) if (each.name === name) return each;
  throw new Error(`Nobody is called ${name}.`);
}

/** The map with people and links in the order of their ids, so that equal maps are equal values. */
export function sorted(map: MapSnapshot): MapSnapshot {
  const inOrder = <T>(entries: ReadonlyMap<string, T>) =>
    new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { info: map.info, stakeholders: inOrder(map.stakeholders), links: inOrder(map.links) };
}

/** One open copy of a map, with the updates that its own edits made. */
export class Tab {
  readonly document: MapDocument;
  readonly #outbox: Uint8Array[] = [];

  constructor(updates: readonly Uint8Array[]) {
    this.document = new MapDocument(updates);
    this.document.onUpdate((update, local) => {
      if (local) this.#outbox.push(update);
    });
  }

  /** The updates made since last asked. */
  takeUpdates(): Uint8Array[] {
    return this.#outbox.splice(0);
  }

  snapshot(): MapSnapshot {
    return this.document.snapshot;
  }

  addPerson(fields: NewStakeholder): string {
    return this.document.transact((operations) => operations.addStakeholder(fields));
  }

  person(name: string) {
    const { id } = named(this.snapshot(), name);
    const edit = (patch: StakeholderPatch) =>
      this.document.transact((operations) => operations.updateStakeholder(id, patch));
    return {
      edit,
      rename: (to: string) => edit({ name: to }),
      setAttitude: (attitude: Stakeholder['attitude']) => edit({ attitude }),
      reportTo: (manager: string | null) =>
        this.document.transact((operations) =>
          operations.setManager(id, manager && named(this.snapshot(), manager).id),
        ),
      remove: () => this.document.transact((operations) => operations.removeStakeholders([id])),
    };
  }
}

/** Several tabs that hold the same document. */
export function tabs(count: number, map: MapSnapshot): Tab[] {
  const bytes = MapDocument.fromSnapshot(map).encode();
  return Array.from({ length: count }, () => new Tab([bytes]));
}

export function twoTabs(map: MapSnapshot): [Tab, Tab] {
  const [here, there] = tabs(2, map);
  if (!here || !there) throw new Error('Two tabs were asked for.');
  return [here, there];
}

/** Lets every tab have every other's edits. */
export function exchangeUpdates(...all: readonly Tab[]): void {
  const sent = all.map((tab) => ({ tab, updates: tab.takeUpdates() }));
  for (const { tab: sender, updates } of sent) {
    for (const receiver of all) {
      if (receiver === sender) continue;
      for (const update of updates) receiver.document.applyUpdate(update);
    }
  }
}
