import { type Disclosure, disclosesAll, type Facet, type Naming } from './audience';
import type { Link } from './link';
import { emptyMap, type MapInfo, type MapSnapshot } from './map';
import { initialsFor } from './naming';
import { blankStakeholder, type Stakeholder, type StakeholderId } from './stakeholder';

type Field = Exclude<keyof Stakeholder, 'evidence'>;

/** The fields that an audience knows only with the facet. What stands nowhere here is always told. */
const FIELDS: Readonly<Partial<Record<Field, readonly Facet[]>>> = {
  affiliation: ['role'],
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
 * @param unnamed  for somebody without a job title, where people go by those
 */
export function redacted(map: MapSnapshot, disclosure: Disclosure, unnamed: string): MapSnapshot {
  if (disclosesAll(disclosure)) return map;
  const { facets, naming } = disclosure;
  const told = {
    info: facets.has('deal') ? infoFor(map.info, facets) : titleOnly(map.info),
    stakeholders: mapped(map.stakeholders, (person) => personFor(person, facets)),
    links: linksFor(map.links, facets),
  };
  return naming === 'names' ? told : renamed(told, naming, unnamed);
}

function titleOnly({ title, account }: MapInfo): MapInfo {
  return emptyMap({ title, account }).info;
}

function infoFor(info: MapInfo, facets: ReadonlySet<Facet>): MapInfo {
  if (facets.has('notes')) return info;
  const { qualification } = info;
  return {
    ...info,
    qualification: Object.fromEntries(
      Object.entries(qualification).map(([question, { answer }]) => [
        question,
        { answer, note: '' },
      ]),
    ) as MapInfo['qualification'],
  };
}

function personFor(person: Stakeholder, facets: ReadonlySet<Facet>): Stakeholder {
  const blank = blankStakeholder(person.id);
  const hidden = (Object.keys(FIELDS) as Field[]).filter(
    (field) => !FIELDS[field]?.every((facet) => facets.has(facet)),
  );
  const evidence = { ...person.evidence };
  for (const judgement of Object.keys(EVIDENCE) as (keyof typeof EVIDENCE)[]) {
    if (!facets.has(EVIDENCE[judgement])) evidence[judgement] = null;
  }
  return {
    ...person,
    ...Object.fromEntries(hidden.map((field) => [field, blank[field]])),
    evidence,
  };
}

function linksFor(links: MapSnapshot['links'], facets: ReadonlySet<Facet>): MapSnapshot['links'] {
  const told = new Map<string, Link>();
  for (const [id, link] of links) {
    // A second manager is structure.
    if (link.kind !== 'dotted-line' && !facets.has('relations')) continue;
    told.set(id, facets.has('notes') ? link : { ...link, note: '' });
  }
  return told;
}

function renamed(map: MapSnapshot, naming: Exclude<Naming, 'names'>, unnamed: string): MapSnapshot {
  const people = [...map.stakeholders.values()];
  const initials = new Map(people.map(({ id, name }) => [id, initialsFor(name)]));
  const withInitials = replacer(people, initials);
  const names =
    naming === 'initials'
      ? initials
      : new Map(people.map((person) => [person.id, withInitials(titleFor(person, unnamed))]));
  const replace = replacer(people, names);
  // Ids may have been made of names: nobody keeps theirs.
  const ids = new Map(people.map(({ id }, index) => [id, `p${index + 1}`]));
  const idOf = (id: StakeholderId) => ids.get(id) ?? id;
  const { title, account, stage } = map.info;
  return {
    info: emptyMap({ stage, title: replace(title), account: replace(account) }).info,
    stakeholders: new Map(
      people.map((person) => [
        idOf(person.id),
        {
          ...person,
          ...Object.fromEntries(FREE_TEXTS.map((field) => [field, ''])),
          id: idOf(person.id),
          managerId: person.managerId === null ? null : idOf(person.managerId),
          name: names.get(person.id) ?? unnamed,
          title: naming === 'titles' ? '' : replace(person.title),
          department: replace(person.department),
          messages: [],
          owner: replace(person.owner),
          coverage: [...new Set(person.coverage.map(replace))].sort(),
          email: '',
          phone: '',
          sourceId: '',
        },
      ]),
    ),
    links: new Map(
      [...map.links.values()].map((link, index) => {
        const id = `l${index + 1}`;
        return [id, { ...link, id, from: idOf(link.from), to: idOf(link.to), note: '' }];
      }),
    ),
  };
}

function titleFor({ title, department }: Stakeholder, unnamed: string): string {
  return title || department || unnamed;
}

/** Replaces full names within other texts, the longest first, however they are written. */
function replacer(
  people: readonly Stakeholder[],
  names: ReadonlyMap<StakeholderId, string>,
): (text: string) => string {
  const byStart = new Map<string, { readonly name: string; readonly by: string }[]>();
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length);
  for (const { id, name } of longestFirst) {
    if (name === '') continue;
    const start = lowered(name).slice(0, KEY);
    const same = byStart.get(start);
    const entry = { name: lowered(name), by: names.get(id) ?? '' };
    if (same) same.push(entry);
    else byStart.set(start, [entry]);
  }
  return (text) => {
    const low = lowered(text);
    let out = '';
    for (let at = 0; at < text.length; ) {
      const candidates = [
        ...(byStart.get(low.slice(at, at + KEY)) ?? []),
        ...(byStart.get(low.slice(at, at + 1)) ?? []),
      ];
      const found = candidates.find(({ name }) => isWholeAt(low, at, name));
      out += found ? found.by : text[at];
      at += found ? found.name.length : 1;
    }
    return out;
  };
}

/** Names are looked up by so many characters: a list of thousands is not tried one by one. */
const KEY = 2;

/** In lower case, unless that changes where characters are. */
function lowered(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length ? low : text;
}

/** Whether a text has a name at that place, and not as part of a longer word; Chinese has no such borders. */
function isWholeAt(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false;
  const before = text.slice(0, at);
  const after = text.slice(at + name.length);
  const startsInside = LETTER_AT_START.test(name) && LETTER_AT_END.test(before);
  const endsInside = LETTER_AT_END.test(name) && LETTER_AT_START.test(after);
  return !startsInside && !endsInside;
}

/** Letters and digits of scripts that part words with spaces. */
const LETTER_AT_START = /^(?!\p{Script=Han})[\p{L}\p{N}]/u;
const LETTER_AT_END = /(?!\p{Script=Han})[\p{L}\p{N}]$/u;

function mapped<K, V>(source: ReadonlyMap<K, V>, change: (value: V) => V): Map<K, V> {
  return new Map([...source].map(([key, value]) => [key, change(value)]));
}
