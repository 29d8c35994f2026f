import { expect, it } from 'vitest';
import { timeAgo } from '../../src/i18n/timeAgo';

const NOW = Date.UTC(2025, 4, 20, 12);
const HOUR = 3_600_000;

it.each([
  [20_000, 'en', 'just now'],
  [5 * 60_000, 'en', '5 minutes ago'],
  [3 * HOUR, 'en', '3 hours ago'],
  [30 * HOUR, 'en', 'yesterday'],
  [-HOUR, 'en', 'just now'],
  [5 * 60_000, 'zh-Hans', '5分钟前'],
  [3 * HOUR, 'zh-Hant', '3 小時前'],
])('says a moment %i ms ago in %s as “%s”', (age, locale, words) => {
  expect(timeAgo(NOW - age, NOW, locale, 'just now')).toBe(words);
});

it('gives the date of what is older than a week', () => {
  expect(timeAgo(NOW - 30 * 24 * HOUR, NOW, 'en', 'just now')).toBe('Apr 20, 2025');
});
