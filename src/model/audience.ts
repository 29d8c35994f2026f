import type { Lens } from './vocabulary';

/** What an export may say of people and of the deal, beside names, job titles, departments and structure. */
export const FACETS = [
  /** Decision role, functions, affiliation. */
  'role',
  /** Attitude towards us. */
  'attitude',
  /** The answers to the two needs, and so the quadrant. */
  'quadrant',
  'influence',
  'social-style',
  /** What drives the person. */
  'personal-needs',
  /** What drives the organisation, and the buying criteria. */
  'organisation-needs',
  /** Of the need, of us, of competitors. */
  'views',
  /** Our strategy and messages. */
  'strategy',
  /** Ally status, and what they do for us. */
  'ally',
  /** Who on our side owns or knows the contact. */
  'our-team',
  /** E-mail, phone, and the person's id in our own systems. */
  'contact',
  /** Free notes on people, links, criteria, allies and answers. */
  'notes',
  /** Links of influence, conflict and alliance; reporting and dotted lines are structure. */
  'relations',
  /** Buying stage, qualification, competition, analysis: all of the map but its title and account. */
  'deal',
] as const;
export type Facet = (typeof FACETS)[number];

export const AUDIENCES = ['internal', 'manager', 'customer', 'custom'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How people are called. */
export const NAMINGS = ['names', 'titles', 'initials'] as const;
export type Naming = (typeof NAMINGS)[number];

/** What a reader may know. */
export interface Disclosure {
  readonly facets: ReadonlySet<Facet>;
  readonly naming: Naming;
}

const NOT_FOR_MANAGERS: ReadonlySet<Facet> = new Set(['notes', 'contact', 'personal-needs']);

/** @param custom what the custom audience may know */
export function facetsFor(audience: Audience, custom: readonly Facet[]): ReadonlySet<Facet> {
  switch (audience) {
    case 'internal':
      return new Set(FACETS);
    case 'manager':
      return new Set(FACETS.filter((facet) => !NOT_FOR_MANAGERS.has(facet)));
    case 'customer':
      return new Set();
    case 'custom':
      return new Set(custom);
  }
}

/** What a lens is made of. */
const MADE_OF: Readonly<Record<Lens, readonly Facet[]>> = {
  attitude: ['attitude'],
  quadrant: ['quadrant'],
  'decision-role': ['role'],
  'social-style': ['social-style'],
  stage: ['role', 'deal'],
};

/** Whether an audience may see the colours of a lens: those of all that it is made of. */
export function showsLens(lens: Lens, facets: ReadonlySet<Facet>): boolean {
  return MADE_OF[lens].every((facet) => facets.has(facet));
}

/** Whether nothing is withheld. */
export function disclosesAll({ facets, naming }: Disclosure): boolean {
  return naming === 'names' && FACETS.every((facet) => facets.has(facet));
}
