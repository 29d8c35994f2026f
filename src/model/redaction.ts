import { type Disclosure, disclosesAll, type Facet, type Naming } from './audience';
import type { Link } from './link';
import { emptyMap, type MapInfo, type MapSnapshot } from './map';
import { initialsFor, replacingNames } from './naming';
import { blankStakeholder, type Stakeholder, type StakeholderId } from './stakeholder';
import { cleanShortText } from './text';

type Field = Exclude<keyof Stakeholder, 'evidence'>;

/** The fields that an audience knows only with the facet. What stands nowhere here is always told. */
const FIELDS: Readonly<Partial<Record<Field, readonly Facet[]>>> = {
  affiliation: ['role'],
  placeholder: ['role'],
  role: ['role'],
  functions: ['role'],
  attitude: ['attitude'],
  personalNeedMet: ['quadrant'],
  organisationNeedMet: ['quadrant'],
  influence: ['influence'],
  socialStyle: ['social-style'],
  personalDrivers: ['personal-needs'],
  organisationDrivers: ['organisation-needs'],
  criteria: ['organisation-needs'],
  criteriaNote: ['organisation-needs', 'notes'],
  viewOfNeed: ['views'],
  viewOfUs: ['views'],
  viewOfCompetitors: ['views'],
  strategy: ['strategy'],
  messages: ['strategy'],
  allyStatus: ['ally'],
  allyServices: ['ally'],
  allyNote: ['ally', 'notes'],
  owner: ['our-team'],
  coverage: ['our-team'],
  email: ['contact'],
  phone: ['contact'],
  sourceId: ['contact'],
  notes: ['notes'],
};

const EVIDENCE: Readonly<Record<keyof Stakeholder['evidence'], Facet>> = {
  attitude: 'attitude',
  needs: 'quadrant',
  style: 'social-style',
  influence: 'influence',
};

/** Texts in which anybody may be named. */
const FREE_TEXTS = [
  'criteriaNote',
  'viewOfNeed',
  'viewOfUs',
  'viewOfCompetitors',
  'strategy',
  'allyNote',
  'notes',
] as const satisfies readonly Field[];

/**
 * The map as an audience may know it: what is withheld is as if it had never been filled in, so that
 * nothing made of the result can tell it. Names, job titles, departments and who reports to whom stay.
 * Where people go by other names, texts that may name them are withheld as well, and full names inside
 * titles and the like are replaced.
 * @param unnamed    for somebody without a job title, where people go by those
 * @param everybody  whom texts may name, if there are more of them than the map has
 */
export function redacted(
  map: MapSnapshot,
  disclosure: Disclosure,
  unnamed: string,
  everybody: MapSnapshot['stakeholders'] = map.stakeholders,
): MapSnapshot {
  if (disclosesAll(disclosure)) return map;
  const { facets, naming } = disclosure;
  const told = {
    info: facets.has('deal') ? infoFor(map.info, facets) : titleOnly(map.info),
    stakeholders: peopleFor(map.stakeholders, facets),
    links: linksFor(map.links, facets),
  };
  const known = facets.has('contact') ? told : withoutSourceIds(told, map.stakeholders);
  return naming === 'names' ? known : renamed(told, naming, unnamed, everybody);
}

/** With how the map is laid out, which the drawing shows anyway. */
function titleOnly({ title, account, direction, spacing }: MapInfo): MapInfo {
  return emptyMap({ title, account, direction, spacing }).info;
}

function infoFor(info: MapInfo, facets: ReadonlySet<Facet>): MapInfo {
  if (facets.has('notes')) return info;
  return { ...info, qualification: withoutNotes(info.qualification) };
}

function withoutNotes(qualification: MapInfo['qualification']): MapInfo['qualification'] {
  return Object.fromEntries(
    Object.entries(qualification).map(([question, { answer }]) => [question, { answer, note: '' }]),
  ) as MapInfo['qualification'];
}

function peopleFor(
  people: MapSnapshot['stakeholders'],
  facets: ReadonlySet<Facet>,
): MapSnapshot['stakeholders'] {
  const blank = blankStakeholder('nobody');
  const nothing = Object.fromEntries(
    (Object.keys(FIELDS) as Field[])
      .filter((field) => !FIELDS[field]?.every((facet) => facets.has(facet)))
      .map((field) => [field, blank[field]]),
  );
  const judgements = Object.keys(EVIDENCE) as (keyof typeof EVIDENCE)[];
  const unfounded = Object.fromEntries(
    judgements.filter((name) => !facets.has(EVIDENCE[name])).map((name) => [name, null]),
  );
  return new Map(
    [...people].map(([id, person]) => [
      id,
      { ...person, ...nothing, evidence: { ...person.evidence, ...unfounded } },
    ]),
  );
}

function linksFor(links: MapSnapshot['links'], facets: ReadonlySet<Facet>): MapSnapshot['links'] {
  const told = new Map<string, Link>();
  for (const [id, link] of links) {
    const related = facets.has('relations');
    // A second manager is structure.
    if (link.kind !== 'dotted-line' && !related) continue;
    told.set(id, {
      ...link,
      strength: related ? link.strength : 'strong',
      note: facets.has('notes') ? link.note : '',
    });
  }
  return told;
}

/** Ids that were made of those of our own systems are no longer; all others stay. */
function withoutSourceIds(map: MapSnapshot, sources: MapSnapshot['stakeholders']): MapSnapshot {
  const sourceOf = (id: StakeholderId) => sources.get(id)?.sourceId ?? '';
  return withNeutralIds(map, {
    person: ({ id }) => holds(id, sourceOf(id)),
    link: ({ id, from, to }) => holds(id, sourceOf(from)) || holds(id, sourceOf(to)),
  });
}

/** Shorter source ids occur in others by chance. */
const TELLING = 4;

/** Whether an id is another, or has it within; signs apart, which ids cannot hold. */
function holds(id: string, other: string): boolean {
  const plain = (text: string) => text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  const part = plain(other);
  return part.length >= TELLING ? plain(id).includes(part) : id === other;
}

/** Replaces ids that tell something by ones that do not, wherever they stand. */
function withNeutralIds(
  { info, stakeholders, links }: MapSnapshot,
  tells: { person: (person: Stakeholder) => boolean; link: (link: Link) => boolean },
): MapSnapshot {
  const people = neutralIds('p', stakeholders, tells.person);
  const ties = neutralIds('l', links, tells.link);
  if (people.size === 0 && ties.size === 0) return { info, stakeholders, links };
  const idOf = (id: StakeholderId) => people.get(id) ?? id;
  return {
    info,
    stakeholders: new Map(
      [...stakeholders.values()].map((person) => {
        const { id, managerId } = person;
        const manager = managerId === null ? null : idOf(managerId);
        return [idOf(id), { ...person, id: idOf(id), managerId: manager }];
      }),
    ),
    links: new Map(
      [...links.values()].map((link) => {
        const id = ties.get(link.id) ?? link.id;
        return [id, { ...link, id, from: idOf(link.from), to: idOf(link.to) }];
      }),
    ),
  };
}

/** New ids for those that tell something: "p1", "p2", … but for what others have. */
function neutralIds<T>(
  prefix: string,
  things: ReadonlyMap<string, T>,
  tells: (thing: T) => boolean,
): ReadonlyMap<string, string> {
  const telling = [...things].filter(([, thing]) => tells(thing)).map(([id]) => id);
  const kept = new Set(things.keys());
  for (const id of telling) kept.delete(id);
  let count = 0;
  const next = (): string => {
    count++;
    const id = `${prefix}${count}`;
    return kept.has(id) ? next() : id;
  };
  return new Map(telling.map((id) => [id, next()]));
}

function renamed(
  map: MapSnapshot,
  naming: Exclude<Naming, 'names'>,
  unnamed: string,
  everybody: MapSnapshot['stakeholders'],
): MapSnapshot {
  const people = [...everybody.values()];
  const pairs = (called: (person: Stakeholder) => string) =>
    replacingNames(people.map((person) => [person.name, called(person)]));
  const initials = ({ name }: Stakeholder) => cleanShortText(initialsFor(name));
  const withInitials = pairs(initials);
  const titles = ({ title, department }: Stakeholder) =>
    cleanShortText(withInitials(title || department || unnamed));
  const called = naming === 'initials' ? initials : titles;
  const replacing = naming === 'initials' ? withInitials : pairs(titles);
  const replace = (text: string) => cleanShortText(replacing(text));
  const { info, stakeholders, links } = withNeutralIds(map, {
    // Ids may have been made of names, in whatever spelling: nobody keeps theirs.
    person: () => true,
    link: () => true,
  });
  return {
    info: {
      ...withoutTexts(info),
      title: replace(info.title),
      account: replace(info.account),
    },
    stakeholders: mapped(stakeholders, (person) => ({
      ...person,
      ...Object.fromEntries(FREE_TEXTS.map((field) => [field, ''])),
      name: called(person),
      title: naming === 'titles' ? '' : replace(person.title),
      department: replace(person.department),
      messages: [],
      owner: replace(person.owner),
      coverage: [...new Set(person.coverage.map(replace))].sort(),
      email: '',
      phone: '',
      sourceId: '',
    })),
    links: mapped(links, (link) => ({ ...link, note: '' })),
  };
}

/** What was chosen about the deal, not what was written. */
function withoutTexts(info: MapInfo): MapInfo {
  const { stage, ourStyle, decisionType, decisionLevel, decisionBody, marketPosition } = info;
  const { direction, spacing } = info;
  const qualification = withoutNotes(info.qualification);
  return emptyMap({
    stage,
    ourStyle,
    decisionType,
    decisionLevel,
    decisionBody,
    marketPosition,
    qualification,
    direction,
    spacing,
  }).info;
}

function mapped<K, V>(source: ReadonlyMap<K, V>, change: (value: V) => V): Map<K, V> {
  return new Map([...source].map(([key, value]) => [key, change(value)]));
}
