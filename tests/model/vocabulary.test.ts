import { describe, expect, it } from 'vitest';
import { ID_PATTERN } from '../../src/model/fields';
import { newId } from '../../src/model/id';
import { ANSWERS_OF_QUADRANT, quadrantOf } from '../../src/model/quadrant';
import { STAGE_PARTICIPANTS } from '../../src/model/stages';
import { ANSWERS, BUYING_STAGES, QUADRANTS } from '../../src/model/vocabulary';

describe('the quadrant', () => {
  // DOMAIN.md §4
  it.each([
    ['yes', 'yes', 'partner'],
    ['yes', 'no', 'friend'],
    ['no', 'yes', 'stranger'],
    ['no', 'no', 'opponent'],
  ] as const)(
    'of personal need %s and organisation’s need %s is %s',
    (personal, ours, quadrant) => {
      expect(quadrantOf(personal, ours)).toBe(quadrant);
    },
  );

  it.each(ANSWERS)('is unknown when either answer is unknown and the other is %s', (answer) => {
    expect(quadrantOf('unknown', answer)).toBe('unknown');
    expect(quadrantOf(answer, 'unknown')).toBe('unknown');
  });

  it.each(QUADRANTS)('%s gives the answers that give it', (quadrant) => {
    const { personalNeedMet, organisationNeedMet } = ANSWERS_OF_QUADRANT[quadrant];
    expect(quadrantOf(personalNeedMet, organisationNeedMet)).toBe(quadrant);
  });

  it('gives back the answers that made it, when both are known', () => {
    for (const personalNeedMet of ['yes', 'no'] as const) {
      for (const organisationNeedMet of ['yes', 'no'] as const) {
        const quadrant = quadrantOf(personalNeedMet, organisationNeedMet);
        expect(ANSWERS_OF_QUADRANT[quadrant]).toEqual({ personalNeedMet, organisationNeedMet });
      }
    }
  });
});

describe('the participants of a buying stage', () => {
  const recommenders = [
    'technical-recommender',
    'financial-recommender',
    'management-recommender',
  ] as const;

  // DOMAIN.md §5
  it.each([
    ['intent', ['influencer', 'user']],
    ['research', ['gatekeeper', 'user']],
    ['shortlist', ['influencer', ...recommenders]],
    ['comparison', ['purchaser', 'user']],
    ['decision', ['decision-maker', 'purchaser']],
    ['use', ['user', 'purchaser']],
  ] as const)('of %s are %j', (stage, participants) => {
    const { roles, functions } = STAGE_PARTICIPANTS[stage];
    expect([...roles, ...functions].sort()).toEqual([...participants].sort());
  });

  it('are told for every stage', () => {
    expect(Object.keys(STAGE_PARTICIPANTS)).toEqual([...BUYING_STAGES]);
  });
});

describe('a new id', () => {
  it('is one that a map accepts, and another each time', () => {
    const ids = Array.from({ length: 500 }, newId);
    for (const id of ids) expect(id).toMatch(ID_PATTERN);
    expect(new Set(ids).size).toBe(500);
  });
});
