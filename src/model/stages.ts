import type { BuyingStage, DecisionRole, PurchaseFunction } from './vocabulary';

/** Who takes part in a stage: any of these decision roles, or any of these functions. */
export interface StageParticipants {
  readonly roles: readonly DecisionRole[];
  readonly functions: readonly PurchaseFunction[];
}

const RECOMMENDERS: readonly DecisionRole[] = [
  'technical-recommender',
  'financial-recommender',
  'management-recommender',
];

/** The main participants of each buying stage. Source: DOMAIN.md §5 */
export const STAGE_PARTICIPANTS: Readonly<Record<BuyingStage, StageParticipants>> = {
  intent: { roles: ['influencer'], functions: ['user'] },
  research: { roles: [], functions: ['gatekeeper', 'user'] },
  shortlist: { roles: ['influencer', ...RECOMMENDERS], functions: [] },
  comparison: { roles: [], functions: ['purchaser', 'user'] },
  decision: { roles: ['decision-maker'], functions: ['purchaser'] },
  use: { roles: [], functions: ['user', 'purchaser'] },
};
