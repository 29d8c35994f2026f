import * as z from 'zod/mini';
import { lenient, longText, shortText } from './fields';
import type { Link, LinkId } from './link';
import { DIRECTIONS, SPACINGS } from './mapLayout';
import type { Stakeholder, StakeholderId } from './stakeholder';
import {
  ANALYSIS_STEPS,
  ANSWERS,
  BUYING_STAGES,
  DECISION_BODIES,
  DECISION_LEVELS,
  DECISION_TYPES,
  MARKET_POSITIONS,
  QUALIFICATION_QUESTIONS,
  SOCIAL_STYLES,
} from './vocabulary';

const answerWithNote = z.object({
  answer: z._default(z.enum(ANSWERS), 'unknown'),
  note: longText(),
});
export type AnswerWithNote = z.infer<typeof answerWithNote>;

function recordOf<const K extends readonly string[], S extends z.ZodMiniType>(
  keys: K,
  schema: () => S,
) {
  const shape = Object.fromEntries(keys.map((key) => [key, schema()])) as Record<K[number], S>;
  return z.object(shape);
}

const qualification = recordOf(QUALIFICATION_QUESTIONS, () =>
  z._default(answerWithNote, { answer: 'unknown', note: '' }),
);
const analysisSteps = recordOf(ANALYSIS_STEPS, longText);

/** What is true of the map as a whole: the account and the deal. Source: DOMAIN.md §5, §7, §9 */
export const mapInfoSchema = z.object({
  title: shortText(),
  account: shortText(),
  stage: z._default(z.enum(BUYING_STAGES), 'intent'),
  /** The style of our rep; advice depends on the difference to the stakeholder's. §6 */
  ourStyle: z._default(z.enum(SOCIAL_STYLES), 'unknown'),

  decisionType: z._default(z.enum(DECISION_TYPES), 'unknown'),
  decisionLevel: z._default(z.enum(DECISION_LEVELS), 'unknown'),
  decisionBody: z._default(z.enum(DECISION_BODIES), 'unknown'),

  qualification: z._default(qualification, qualification.parse({})),
  /** Is this our customer: target market, budget, project type. */
  customerFit: longText(),
  marketPosition: z._default(z.enum(MARKET_POSITIONS), 'unknown'),
  /** Which competitors, and how strong. */
  competitors: longText(),
  factorsFor: longText(),
  factorsAgainst: longText(),
  businessHead: shortText(),
  technicalHead: shortText(),

  analysis: z._default(analysisSteps, analysisSteps.parse({})),

  /** How the map is laid out. */
  direction: z._default(z.enum(DIRECTIONS), 'top-down'),
  spacing: z._default(z.enum(SPACINGS), 'comfortable'),
});

export type MapInfo = Readonly<z.infer<typeof mapInfoSchema>>;
export const lenientMapInfo = lenient(mapInfoSchema);

/** An immutable picture of a map. What did not change since the last one keeps its identity. */
export interface MapSnapshot {
  readonly info: MapInfo;
  readonly stakeholders: ReadonlyMap<StakeholderId, Stakeholder>;
  readonly links: ReadonlyMap<LinkId, Link>;
}

/** Most people and links in a map. Source: DESIGN.md, "The map file" */
export const MAX_STAKEHOLDERS = 5_000;
export const MAX_LINKS = 20_000;

/** A map with nobody in it. */
export function emptyMap(info: Partial<MapInfo> = {}): MapSnapshot {
  return {
    info: { ...mapInfoSchema.parse({}), ...info },
    stakeholders: new Map(),
    links: new Map(),
  };
}
