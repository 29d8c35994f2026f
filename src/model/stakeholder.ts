import * as z from 'zod/mini';
import {
  cleanedText,
  daySchema,
  idSchema,
  lenient,
  listOf,
  longText,
  nullable,
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
  kind: nullable(z.enum(BENEFIT_KINDS)),
});
export type Message = z.infer<typeof messageSchema>;

const evidence = () => nullable(evidenceSchema);

/** One person (or body) who has a say in the purchase. */
export const stakeholderSchema = z.object({
  id: idSchema,
  name: shortText(),
  /** Somebody of whom only the post is known yet: “CFO?”. */
  placeholder: z._default(z.boolean(), false),
  title: shortText(),
  department: shortText(),
  affiliation: z._default(z.enum(AFFILIATIONS), 'customer'),
  /** The person's id in the file they were imported from. */
  sourceId: shortText(),

  managerId: nullable(idSchema),
  /** Top-left corner of the card, px in map space. */
  position: z._default(pointSchema, { x: 0, y: 0 }),
  /** Whether the branch below is folded away. */
  collapsed: z._default(z.boolean(), false),

  role: z._default(z.enum(DECISION_ROLES), 'unassigned'),
  functions: setOf(PURCHASE_FUNCTIONS),

  attitude: z._default(z.enum(ATTITUDES), 'unknown'),
  personalNeedMet: z._default(z.enum(ANSWERS), 'unknown'),
  organisationNeedMet: z._default(z.enum(ANSWERS), 'unknown'),
  socialStyle: z._default(z.enum(SOCIAL_STYLES), 'unknown'),
  /** 1 (little) to 5 (decisive). */
  influence: nullable(z.int().check(z.minimum(1), z.maximum(5))),
  evidence: z._default(
    z.object({
      attitude: evidence(),
      needs: evidence(),
      style: evidence(),
      influence: evidence(),
    }),
    { attitude: null, needs: null, style: null, influence: null },
  ),

  personalDrivers: setOf(PERSONAL_NEEDS),
  organisationDrivers: setOf(ORGANISATION_NEEDS),
  criteria: setOf(BUYING_CRITERIA),
  criteriaNote: longText(),
  viewOfNeed: longText(),
  viewOfUs: longText(),
  viewOfCompetitors: longText(),
  strategy: longText(),
  messages: z._default(listOf(messageSchema), []),

  allyStatus: z._default(z.enum(ALLY_STATUSES), 'none'),
  allyServices: setOf(ALLY_SERVICES),
  allyNote: longText(),

  /** Who on our side owns the contact. */
  owner: shortText(),
  /** Who else on our side knows them. */
  coverage: z._default(
    z.pipe(
      listOf(cleanedText(cleanShortText)),
      z.transform((names) => [...new Set(names.filter(Boolean))].sort()),
    ),
    [],
  ),
  email: shortText(),
  phone: shortText(),
  notes: longText(),
});

export type Stakeholder = Readonly<z.infer<typeof stakeholderSchema>>;
export const lenientStakeholder = lenient(stakeholderSchema);

/** A person of whom nothing but the id is known. */
export function blankStakeholder(id: StakeholderId): Stakeholder {
  return stakeholderSchema.parse({ id });
}
