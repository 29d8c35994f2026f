import { expect, it } from 'vitest';
import { ageInDays, agePhrase } from '../../../src/editor/inspector/evidenceAge';

it('counts whole days, over leap days and years', () => {
  expect(ageInDays({ confidence: 'guess', date: '2024-02-28' }, '2024-03-01')).toBe(2);
  expect(ageInDays({ confidence: 'guess', date: '2023-12-31' }, '2024-01-01')).toBe(1);
});

it.each([
  [0, 'en', 'today'],
  [1, 'en', 'yesterday'],
  [13, 'en', '13 days ago'],
  [30, 'en', '4 weeks ago'],
  [91, 'en', '3 months ago'],
  [800, 'en', '2 years ago'],
  [91, 'zh-Hans', '3个月前'],
])('says %i days in %s as "%s"', (days, locale, phrase) => {
  expect(agePhrase(days, locale)).toBe(phrase);
});
