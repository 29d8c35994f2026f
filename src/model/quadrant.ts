import type { Answer, Quadrant } from './vocabulary';

/**
 * The quadrant that two answers give.
 * @param personal      is the personal need met by choosing us?
 * @param organisation  is the organisation's need, as this person sees it, met?
 * Source: DOMAIN.md §4
 */
export function quadrantOf(personal: Answer, organisation: Answer): Quadrant {
  if (personal === 'unknown' || organisation === 'unknown') return 'unknown';
  if (personal === 'yes') return organisation === 'yes' ? 'partner' : 'friend';
  return organisation === 'yes' ? 'stranger' : 'opponent';
}

/** The two answers that a quadrant stands for; picking a quadrant sets both. */
export const ANSWERS_OF_QUADRANT: Readonly<
  Record<Quadrant, { readonly personalNeedMet: Answer; readonly organisationNeedMet: Answer }>
> = {
  partner: { personalNeedMet: 'yes', organisationNeedMet: 'yes' },
  friend: { personalNeedMet: 'yes', organisationNeedMet: 'no' },
  stranger: { personalNeedMet: 'no', organisationNeedMet: 'yes' },
  opponent: { personalNeedMet: 'no', organisationNeedMet: 'no' },
  unknown: { personalNeedMet: 'unknown', organisationNeedMet: 'unknown' },
};
