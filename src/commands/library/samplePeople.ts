import type * as z from 'zod/mini';
import type { Link } from '../../model/link';
import type { stakeholderSchema } from '../../model/stakeholder';
import type { SampleColleague, SampleTexts } from './sampleTexts';

type StakeholderInput = z.input<typeof stakeholderSchema>;

export type SamplePerson =
  | 'chief'
  | 'operations'
  | 'finance'
  | 'control'
  | 'delivery'
  | 'controlRoom'
  | 'works'
  | 'scada'
  | 'security'
  | 'procurement'
  | 'regulation'
  | 'consultant'
  | 'competitor'
  | 'group';

/** Everything about a person of the sample that is the same in every language. */
interface SampleFacts
  extends Omit<StakeholderInput, 'id' | 'managerId' | 'owner' | 'coverage' | 'evidence'> {
  readonly reportsTo?: SamplePerson;
  readonly owner?: SampleColleague;
  readonly coverage?: SampleColleague[];
  /** How sure we are of what we think of them, and how many days ago we last looked. */
  readonly judged?: readonly ['guess' | 'heard' | 'confirmed', number];
}

/**
 * A utility that renews its control system: every role, attitude, quadrant, style and kind of link
 * once at least, so that the sample is also a legend one can play with.
 */
export const SAMPLE_PEOPLE: Readonly<Record<SamplePerson, SampleFacts>> = {
  chief: {
    role: 'influencer',
    functions: ['senior-leader'],
    attitude: 'indifferent',
    personalNeedMet: 'no',
    organisationNeedMet: 'yes',
    socialStyle: 'promoter',
    influence: 5,
    personalDrivers: ['respect', 'power'],
    organisationDrivers: ['image', 'environment'],
    owner: 'director',
    judged: ['heard', 34],
  },
  operations: {
    reportsTo: 'chief',
    role: 'decision-maker',
    attitude: 'sceptical',
    personalNeedMet: 'no',
    organisationNeedMet: 'yes',
    socialStyle: 'controller',
    influence: 5,
    personalDrivers: ['achievement', 'security'],
    organisationDrivers: ['performance', 'profit-and-cost'],
    criteria: ['product-quality', 'service-delivery', 'company-stability'],
    owner: 'lead',
    coverage: ['director'],
    judged: ['confirmed', 9],
  },
  finance: {
    reportsTo: 'chief',
    role: 'financial-recommender',
    attitude: 'indifferent',
    personalNeedMet: 'unknown',
    organisationNeedMet: 'yes',
    socialStyle: 'analytical',
    influence: 4,
    personalDrivers: ['security'],
    organisationDrivers: ['profit-and-cost'],
    criteria: ['price-pricing', 'price-payment-terms', 'price-return'],
    owner: 'lead',
    judged: ['heard', 21],
  },
  control: {
    reportsTo: 'operations',
    role: 'technical-recommender',
    functions: ['project-lead'],
    attitude: 'accepting',
    personalNeedMet: 'yes',
    organisationNeedMet: 'yes',
    socialStyle: 'analytical',
    influence: 4,
    personalDrivers: ['achievement', 'respect'],
    organisationDrivers: ['performance'],
    criteria: ['product-function', 'product-quality', 'service-technical-support'],
    allyStatus: 'ally',
    allyServices: ['sells-for-us', 'gives-information'],
    owner: 'engineer',
    coverage: ['lead'],
    judged: ['confirmed', 5],
  },
  delivery: {
    reportsTo: 'operations',
    role: 'management-recommender',
    attitude: 'sceptical',
    personalNeedMet: 'yes',
    organisationNeedMet: 'no',
    socialStyle: 'promoter',
    influence: 3,
    personalDrivers: ['achievement'],
    organisationDrivers: ['performance', 'image'],
    criteria: ['service-delivery', 'rep-skill'],
    allyStatus: 'candidate',
    allyServices: ['steers-purchase'],
    owner: 'lead',
    judged: ['heard', 16],
  },
  controlRoom: {
    reportsTo: 'operations',
    role: 'influencer',
    functions: ['user'],
    attitude: 'accepting',
    personalNeedMet: 'yes',
    organisationNeedMet: 'no',
    socialStyle: 'amiable',
    influence: 3,
    personalDrivers: ['belonging', 'security'],
    organisationDrivers: ['performance'],
    criteria: ['product-function', 'service-response'],
    allyStatus: 'developing',
    allyServices: ['gives-information'],
    owner: 'engineer',
    judged: ['confirmed', 12],
  },
  works: {
    reportsTo: 'operations',
    role: 'influencer',
    functions: ['user'],
    attitude: 'accepting',
    personalNeedMet: 'yes',
    organisationNeedMet: 'yes',
    socialStyle: 'amiable',
    influence: 2,
    personalDrivers: ['respect'],
    organisationDrivers: ['environment', 'performance'],
    owner: 'engineer',
    judged: ['confirmed', 40],
  },
  scada: {
    reportsTo: 'control',
    role: 'influencer',
    functions: ['gatekeeper', 'user'],
    attitude: 'resistant',
    personalNeedMet: 'no',
    organisationNeedMet: 'no',
    socialStyle: 'controller',
    influence: 3,
    personalDrivers: ['power', 'security'],
    organisationDrivers: ['performance'],
    criteria: ['product-brand', 'service-technical-support'],
    owner: 'engineer',
    judged: ['confirmed', 12],
  },
  security: {
    reportsTo: 'finance',
    role: 'technical-recommender',
    functions: ['gatekeeper'],
    attitude: 'sceptical',
    personalNeedMet: 'unknown',
    organisationNeedMet: 'yes',
    socialStyle: 'analytical',
    influence: 3,
    personalDrivers: ['security'],
    organisationDrivers: ['image'],
    criteria: ['product-function', 'service-response'],
    owner: 'engineer',
    judged: ['guess', 18],
  },
  procurement: {
    reportsTo: 'finance',
    role: 'influencer',
    functions: ['purchaser', 'gatekeeper'],
    attitude: 'indifferent',
    personalNeedMet: 'no',
    organisationNeedMet: 'yes',
    socialStyle: 'controller',
    influence: 3,
    personalDrivers: ['achievement'],
    organisationDrivers: ['competition', 'profit-and-cost'],
    criteria: ['price-pricing', 'price-payment-terms'],
    owner: 'lead',
    judged: ['heard', 27],
  },
  regulation: { reportsTo: 'finance', role: 'unassigned' },
  consultant: {
    role: 'influencer',
    affiliation: 'supplier-or-partner',
    functions: ['design-institute'],
    attitude: 'resistant',
    personalNeedMet: 'no',
    organisationNeedMet: 'no',
    socialStyle: 'analytical',
    influence: 3,
    personalDrivers: ['respect'],
    organisationDrivers: ['image'],
    criteria: ['product-brand'],
    judged: ['heard', 52],
  },
  competitor: {
    role: 'influencer',
    affiliation: 'competitor',
    functions: ['competitor'],
    attitude: 'sabotaging',
    personalNeedMet: 'no',
    organisationNeedMet: 'no',
    socialStyle: 'promoter',
    influence: 2,
    judged: ['confirmed', 20],
  },
  group: {
    role: 'influencer',
    affiliation: 'parent',
    functions: ['parent-leader'],
    attitude: 'unknown',
    influence: 4,
    owner: 'director',
  },
};

interface SampleLink {
  readonly kind: Link['kind'];
  readonly from: SamplePerson;
  readonly to: SamplePerson;
  readonly strength: Link['strength'];
}

export const SAMPLE_LINKS: Readonly<Record<keyof SampleTexts['links'], SampleLink>> = {
  securityReview: { kind: 'dotted-line', from: 'security', to: 'operations', strength: 'strong' },
  groupPolicy: { kind: 'influences', from: 'group', to: 'chief', strength: 'strong' },
  oldSupplier: { kind: 'influences', from: 'competitor', to: 'scada', strength: 'strong' },
  specification: { kind: 'influences', from: 'consultant', to: 'delivery', strength: 'weak' },
  budgetFight: { kind: 'conflict', from: 'delivery', to: 'procurement', strength: 'strong' },
  trust: { kind: 'ally', from: 'control', to: 'controlRoom', strength: 'strong' },
};
