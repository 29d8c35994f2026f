import type { StakeholderId } from './stakeholder';
import type { Attitude, DecisionRole, Quadrant, SocialStyle } from './vocabulary';

/** Under the stage lens: takes part in the map's current stage, or does not. */
export type StagePart = 'participant' | 'bystander';

/** What a lens says of one person; the drawing turns the value into a colour and a mark. */
export type LensReading =
  | { readonly lens: 'attitude'; readonly value: Attitude }
  | { readonly lens: 'quadrant'; readonly value: Quadrant }
  | { readonly lens: 'decision-role'; readonly value: DecisionRole }
  | { readonly lens: 'social-style'; readonly value: SocialStyle }
  | { readonly lens: 'stage'; readonly value: StagePart };

export type LensReadings = ReadonlyMap<StakeholderId, LensReading>;
