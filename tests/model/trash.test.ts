import { expect, it } from 'vitest';
import { daysLeftInTrash } from '../../src/model/trash';

const DAY = 86_400_000;

it.each([
  [0, 30],
  [0.5, 30],
  [1, 29],
  [29.5, 1],
  [30, 0],
  [90, 0],
  [-3, 30],
])('after %d days in the trash, %d are left', (age, left) => {
  expect(daysLeftInTrash(1_000 * DAY, (1_000 + age) * DAY)).toBe(left);
});
