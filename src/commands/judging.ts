import type { StakeholderPatch } from '../document/operations';
import { ANSWERS_OF_QUADRANT } from '../model/quadrant';
import type { Evidence, Stakeholder } from '../model/stakeholder';
import type { Judgement, Quadrant } from '../model/vocabulary';

/** The fields that are judgements, and which evidence each is covered by. Source: DOMAIN.md §3 */
export const JUDGEMENT_OF_FIELD = {
  attitude: 'attitude',
  personalNeedMet: 'needs',
  organisationNeedMet: 'needs',
  socialStyle: 'style',
  influence: 'influence',
} as const satisfies Partial<Record<keyof Stakeholder, Judgement>>;
export type JudgedField = keyof typeof JUDGEMENT_OF_FIELD;

/** Today where the user is, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/**
 * The edit that makes a judgement today: its values, and evidence that is a guess until the user says
 * better. Taking a judgement back to "unknown" takes its evidence along.
 */
export function judgement(values: Partial<Pick<Stakeholder, JudgedField>>): StakeholderPatch {
  const evidence: Partial<Record<Judgement, Evidence | null>> = {};
  for (const [field, value] of Object.entries(values)) {
    const judged = JUDGEMENT_OF_FIELD[field as JudgedField];
    const assessed = value !== null && value !== 'unknown';
    if (assessed) evidence[judged] = { confidence: 'guess', date: today() };
    else evidence[judged] ??= null;
  }
  return { ...values, evidence };
}

/** Picking a quadrant answers both questions. Source: DOMAIN.md §4 */
export function quadrantJudgement(quadrant: Quadrant): StakeholderPatch {
  return judgement(ANSWERS_OF_QUADRANT[quadrant]);
}
