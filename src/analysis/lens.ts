import type { LensReading, LensReadings } from '../model/lensReading';
import type { MapSnapshot } from '../model/map';
import { quadrantOf } from '../model/quadrant';
import { STAGE_PARTICIPANTS } from '../model/stages';
import type { Stakeholder } from '../model/stakeholder';
import type { BuyingStage, Lens } from '../model/vocabulary';

/**
 * Whether the person is among the main participants of a stage.
 * Source: DOMAIN.md §5
 */
export function takesPart(person: Stakeholder, stage: BuyingStage): boolean {
  const { roles, functions } = STAGE_PARTICIPANTS[stage];
  return roles.includes(person.role) || person.functions.some((held) => functions.includes(held));
}

/** What a lens says of one person. `stage` is the map's current stage. */
export function lensReading(person: Stakeholder, lens: Lens, stage: BuyingStage): LensReading {
  switch (lens) {
    case 'attitude':
      return { lens, value: person.attitude };
    case 'quadrant':
      return { lens, value: quadrantOf(person.personalNeedMet, person.organisationNeedMet) };
    case 'decision-role':
      return { lens, value: person.role };
    case 'social-style':
      return { lens, value: person.socialStyle };
    case 'stage':
      return { lens, value: takesPart(person, stage) ? 'participant' : 'bystander' };
  }
}

/** What a lens says of everybody. */
export function lensReadings(map: MapSnapshot, lens: Lens): LensReadings {
  return new Map(
    [...map.stakeholders].map(([id, person]) => [id, lensReading(person, lens, map.info.stage)]),
  );
}
