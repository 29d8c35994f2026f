import { z } from 'zod';
import {
  daySchema,
  idSchema,
  LIST_LIMIT,
  lenient,
  longText,
  pointSchema,
  setOf,
  shortText,
} from './fields';
import { cleanShortText } from './text';
import {
  AFFILIATIONS,
  ALLY_SERVICES,
  ALLY_STATUSES,
  ANSWERS,
  ATTITUDES,
  BENEFIT_KINDS,
  BUYING_CRITERIA,
  CONFIDENCES,
  DECISION_ROLES,
  ORGANISATION_NEEDS,
  PERSONAL_NEEDS,
  PURCHASE_FUNCTIONS,
  SOCIAL_STYLES,
} from './vocabulary';

export type StakeholderId = string;

/** How sure we are of a judgement, and the day it was made. Source: DOMAIN.md §3 */
export const evidenceSchema = z.object({
  confidence: z.enum(CONFIDENCES),
  date: daySchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Feature → advantage → benefit, for one person. Source: DOMAIN.md §10 */
export const messageSchema = z.object({
  id: idSchema,
  feature: longText(),
  advantage: longText(),
  benefit: longText(),
  kind: z.enum(BENEFIT_KINDS).nullable().default(null),
});
export type Message = z.infer<typeof messageSchema>;

const evidence = () => evidenceSchema.nullable().default(null);

/** One person (or body) who has a say in the purchase. */
export const stakeholderSchema = z.object({
  id: idSchema,
  name: shortText(),
  title: shortText(),
  department: shortText(),
  affiliation: z.enum(AFFILIATIONS).default('customer'),
  /** The person's id in the file they were imported from. */
  sourceId: shortText(),

  managerId: idSchema.nullable().default(null),
  /** Top-left corner of the card, px in map space. */
  position: pointSchema.default({ x: 0, y: 0 }),
  /** Whether the branch below is folded away. */
  collapsed: z.boolean().default(false),

  role: z.enum(DECISION_ROLES).default('unassigned'),
  functions: setOf(PURCHASE_FUNCTIONS),

  attitude: z.enum(ATTITUDES).default('unknown'),
  personalNeedMet: z.enum(ANSWERS).default('unknown'),
  organisationNeedMet: z.enum(ANSWERS).default('unknown'),
  socialStyle: z.enum(SOCIAL_STYLES).default('unknown'),
  /** 1 (little) to 5 (decisive). */
  influence: z.number().int().min(1).max(5).nullable().default(null),
  evidence: z
    .object({ attitude: evidence(), needs: evidence(), style: evidence(), influence: evidence() })
    .default({ attitude: null, needs: null, style: null, influence: null }),

  personalDrivers: setOf(PERSONAL_NEEDS),
  organisationDrivers: setOf(ORGANISATION_NEEDS),
  criteria: setOf(BUYING_CRITERIA),
  criteriaNote: longText(),
  viewOfNeed: longText(),
  viewOfUs: longText(),
  viewOfCompetitors: longText(),
  strategy: longText(),
  messages: z.array(messageSchema).max(LIST_LIMIT).default([]),

  allyStatus: z.enum(ALLY_STATUSES).default('none'),
  allyServices: setOf(ALLY_SERVICES),
  allyNote: longText(),

  /** Who on our side owns the contact. */
  owner: shortText(),
  /** Who else on our side knows them. */
  coverage: z
    .array(z.string().transform(cleanShortText))
    .max(LIST_LIMIT)
    .transform((names) => [...new Set(names.filter(Boolean))].sort())
    .default([]),
  email: shortText(),
  phone: shortText(),
  notes: longText(),
});

export type Stakeholder = Readonly<z.infer<typeof stakeholderSchema>>;
export const lenientStakeholderSchema = lenient(stakeholderSchema);

/** A person of whom nothing but the id is known. */
export function blankStakeholder(id: StakeholderId): Stakeholder {
  return stakeholderSchema.parse({ id });
}
