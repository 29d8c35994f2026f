import type * as z from 'zod/mini';
import type { Link } from '../../../model/link';
import type { MapInfo } from '../../../model/map';
import type { stakeholderSchema } from '../../../model/stakeholder';

/** Everything about a post in a template that is the same in every language. */
type Post = Pick<z.input<typeof stakeholderSchema>, 'role' | 'functions' | 'affiliation'> & {
  readonly reportsTo?: string;
};

interface Template {
  readonly info: Partial<MapInfo>;
  readonly posts: Readonly<Record<string, Post>>;
  readonly links: readonly (readonly [
    from: string,
    kind: Link['kind'],
    to: string,
    strength?: Link['strength'],
  ])[];
}

/** A mid-size company whose heads decide together, with the owner behind them. */
const committee = {
  info: { decisionType: 'non-programmed', decisionLevel: 'high', decisionBody: 'group' },
  posts: {
    owner: { role: 'influencer', functions: ['senior-leader'] },
    managing: { reportsTo: 'owner', role: 'decision-maker' },
    technology: { reportsTo: 'managing', role: 'technical-recommender' },
    operations: { reportsTo: 'managing', role: 'management-recommender' },
    finance: { reportsTo: 'managing', role: 'financial-recommender' },
    engineer: { reportsTo: 'technology', role: 'influencer', functions: ['project-lead'] },
    computing: { reportsTo: 'technology', role: 'influencer', functions: ['gatekeeper'] },
    production: { reportsTo: 'operations', role: 'influencer', functions: ['user'] },
    maintenance: { reportsTo: 'operations', role: 'influencer', functions: ['user'] },
    purchasing: {
      reportsTo: 'finance',
      role: 'influencer',
      functions: ['gatekeeper', 'purchaser'],
    },
    controlling: { reportsTo: 'finance', role: 'influencer' },
  },
  links: [
    ['production', 'influences', 'engineer'],
    ['purchasing', 'dotted-line', 'operations'],
  ],
} as const satisfies Template;

/** A public tender: who invites it, who runs it, who evaluates, who looks on. */
const tender = {
  info: { decisionType: 'programmed', decisionLevel: 'high', decisionBody: 'group' },
  posts: {
    oversight: { role: 'influencer', functions: ['parent-leader'], affiliation: 'regulator' },
    authority: { reportsTo: 'oversight', role: 'decision-maker' },
    demand: {
      reportsTo: 'authority',
      role: 'management-recommender',
      functions: ['project-lead'],
    },
    users: { reportsTo: 'demand', role: 'influencer', functions: ['user'] },
    designer: {
      reportsTo: 'demand',
      role: 'influencer',
      functions: ['design-institute'],
      affiliation: 'supplier-or-partner',
    },
    evaluation: { reportsTo: 'authority', role: 'influencer', functions: ['senior-leader'] },
    technical: { reportsTo: 'evaluation', role: 'technical-recommender' },
    commercial: { reportsTo: 'evaluation', role: 'financial-recommender' },
    expert: { reportsTo: 'evaluation', role: 'influencer', affiliation: 'media-or-academia' },
    procurement: {
      reportsTo: 'authority',
      role: 'influencer',
      functions: ['gatekeeper', 'purchaser'],
    },
    agency: {
      reportsTo: 'procurement',
      role: 'influencer',
      functions: ['gatekeeper'],
      affiliation: 'supplier-or-partner',
    },
    legal: { reportsTo: 'procurement', role: 'influencer' },
    budget: { reportsTo: 'procurement', role: 'influencer' },
  },
  links: [['designer', 'influences', 'technical']],
} as const satisfies Template;

/** A group that decides above, with two subsidiaries that use and pay. */
const group = {
  info: { decisionType: 'non-programmed', decisionLevel: 'high', decisionBody: 'group' },
  posts: {
    board: { role: 'influencer', functions: ['parent-leader'], affiliation: 'parent' },
    president: {
      reportsTo: 'board',
      role: 'decision-maker',
      functions: ['parent-leader'],
      affiliation: 'parent',
    },
    groupTechnology: {
      reportsTo: 'president',
      role: 'technical-recommender',
      affiliation: 'parent',
    },
    groupFinance: {
      reportsTo: 'president',
      role: 'financial-recommender',
      affiliation: 'parent',
    },
    groupPurchasing: {
      reportsTo: 'groupFinance',
      role: 'influencer',
      functions: ['gatekeeper', 'purchaser'],
      affiliation: 'parent',
    },
    standards: {
      reportsTo: 'groupTechnology',
      role: 'influencer',
      functions: ['gatekeeper'],
      affiliation: 'parent',
    },
    firstHead: {
      reportsTo: 'president',
      role: 'management-recommender',
      functions: ['senior-leader'],
    },
    firstPlant: { reportsTo: 'firstHead', role: 'influencer', functions: ['project-lead', 'user'] },
    firstFinance: { reportsTo: 'firstHead', role: 'influencer' },
    secondHead: { reportsTo: 'president', role: 'influencer', functions: ['senior-leader'] },
    secondPlant: { reportsTo: 'secondHead', role: 'influencer', functions: ['user'] },
    secondFinance: { reportsTo: 'secondHead', role: 'influencer' },
  },
  links: [
    ['firstFinance', 'dotted-line', 'groupFinance'],
    ['secondFinance', 'dotted-line', 'groupFinance'],
    ['secondHead', 'influences', 'firstHead', 'weak'],
  ],
} as const satisfies Template;

/** The method's own picture: one decides, three recommend, ten are listened to. Source: DOMAIN.md §1 */
const pyramid = {
  info: {},
  posts: {
    decider: { role: 'decision-maker' },
    technical: { reportsTo: 'decider', role: 'technical-recommender' },
    management: { reportsTo: 'decider', role: 'management-recommender' },
    financial: { reportsTo: 'decider', role: 'financial-recommender' },
    engineer: { reportsTo: 'technical', role: 'influencer', functions: ['gatekeeper'] },
    computing: { reportsTo: 'technical', role: 'influencer' },
    quality: { reportsTo: 'technical', role: 'influencer', functions: ['gatekeeper'] },
    project: { reportsTo: 'management', role: 'influencer', functions: ['project-lead'] },
    site: { reportsTo: 'management', role: 'influencer', functions: ['user'] },
    shift: { reportsTo: 'management', role: 'influencer', functions: ['user'] },
    service: { reportsTo: 'management', role: 'influencer', functions: ['user'] },
    purchasing: { reportsTo: 'financial', role: 'influencer', functions: ['purchaser'] },
    controlling: { reportsTo: 'financial', role: 'influencer' },
    legal: { reportsTo: 'financial', role: 'influencer' },
  },
  links: [],
} as const satisfies Template;

/** Maps to begin with, in which nobody is known yet. */
export const TEMPLATES = { committee, tender, group, pyramid };

export type TemplateKey = keyof typeof TEMPLATES;

/** Who to ask for, and the job title that they are likely to have. */
export type PostWords = readonly [question: string, title: string];

/** The words of all templates in one language. */
export type TemplateTexts = {
  readonly [Key in TemplateKey]: {
    readonly title: string;
    readonly posts: { readonly [Post in keyof (typeof TEMPLATES)[Key]['posts']]: PostWords };
  };
};
