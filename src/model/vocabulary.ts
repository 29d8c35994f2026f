/**
 * The closed word lists of the method. Keys are stored in documents and files and never change;
 * what people read comes from i18n. Source: DOMAIN.md, section numbers beside each list.
 */

/** §1 */
export const DECISION_ROLES = [
  'decision-maker',
  'technical-recommender',
  'financial-recommender',
  'management-recommender',
  'influencer',
  'unassigned',
] as const;
export type DecisionRole = (typeof DECISION_ROLES)[number];

/** §2 */
export const PURCHASE_FUNCTIONS = [
  'gatekeeper',
  'user',
  'purchaser',
  'project-lead',
  'senior-leader',
  'parent-leader',
  'design-institute',
  'competitor',
] as const;
export type PurchaseFunction = (typeof PURCHASE_FUNCTIONS)[number];

/** §3 */
export const ATTITUDES = [
  'accepting',
  'sceptical',
  'indifferent',
  'resistant',
  'sabotaging',
  'unknown',
] as const;
export type Attitude = (typeof ATTITUDES)[number];

/** §3 */
export const CONFIDENCES = ['guess', 'heard', 'confirmed'] as const;

/** §4 */
export const ANSWERS = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

/** §4; derived from two answers, never stored. */
export const QUADRANTS = ['partner', 'friend', 'stranger', 'opponent', 'unknown'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** §4 */
export const ORGANISATION_NEEDS = [
  'profit-and-cost',
  'competition',
  'environment',
  'image',
  'performance',
] as const;

/** §4 */
export const PERSONAL_NEEDS = [
  'money',
  'security',
  'belonging',
  'respect',
  'achievement',
  'power',
] as const;

/** §5, in order */
export const BUYING_STAGES = [
  'intent',
  'research',
  'shortlist',
  'comparison',
  'decision',
  'use',
] as const;
export type BuyingStage = (typeof BUYING_STAGES)[number];

/** §6, and "not assessed" */
export const SOCIAL_STYLES = [
  'controller',
  'promoter',
  'amiable',
  'analytical',
  'unknown',
] as const;
export type SocialStyle = (typeof SOCIAL_STYLES)[number];

/** §7 */
export const BUYING_CRITERIA = [
  'product-function',
  'product-quality',
  'product-brand',
  'price-pricing',
  'price-payment-terms',
  'price-return',
  'service-technical-support',
  'service-delivery',
  'service-response',
  'promotion',
  'company-image',
  'company-stability',
  'rep-skill',
  'rep-relationship',
] as const;

/** §7 */
export const AFFILIATIONS = [
  'customer',
  'parent',
  'supplier-or-partner',
  'regulator',
  'industry-body',
  'media-or-academia',
  'community',
  'competitor',
  'other',
] as const;

/** §7, the six steps of a stakeholder analysis, in order */
export const ANALYSIS_STEPS = [
  'goal',
  'interests',
  'reasons',
  'essential-support',
  'effort',
  'action-plan',
] as const;

/** §8 */
export const ALLY_STATUSES = ['none', 'candidate', 'developing', 'ally'] as const;

/** §8, what an ally does for us */
export const ALLY_SERVICES = ['sells-for-us', 'gives-information', 'steers-purchase'] as const;

/** §9 */
export const QUALIFICATION_QUESTIONS = [
  'needs',
  'process',
  'money',
  'relationship',
  'worth',
] as const;

/** §9 */
export const MARKET_POSITIONS = ['leader', 'challenger', 'follower', 'unknown'] as const;

/** §9 */
export const DECISION_TYPES = ['programmed', 'non-programmed', 'unknown'] as const;

/** §9, where in the organisation the decision is taken */
export const DECISION_LEVELS = ['high', 'low', 'unknown'] as const;

/** §9, who takes the decision */
export const DECISION_BODIES = ['person', 'group', 'unknown'] as const;

/** §10 */
export const BENEFIT_KINDS = ['quality', 'productivity', 'cost', 'time', 'revenue'] as const;

/** §12. `reports-to` is stored as the person's manager; the others are stored links. */
export const LINK_KINDS = ['reports-to', 'dotted-line', 'influences', 'conflict', 'ally'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const STORED_LINK_KINDS = ['dotted-line', 'influences', 'conflict', 'ally'] as const;
export type StoredLinkKind = (typeof STORED_LINK_KINDS)[number];

/** §12 */
export const LINK_STRENGTHS = ['weak', 'strong'] as const;

/** What the cards' colour tells. */
export const LENSES = ['attitude', 'quadrant', 'decision-role', 'social-style', 'stage'] as const;
export type Lens = (typeof LENSES)[number];

/** The judgements that carry evidence: how sure we are, and since when. §3 */
export const JUDGEMENTS = ['attitude', 'needs', 'style', 'influence'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];
