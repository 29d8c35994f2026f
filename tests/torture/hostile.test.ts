import { expect, it, vi } from 'vitest';
import { attempt } from '../../torture/hostile/attempt';
import { BACKUP_DOOR } from '../../torture/hostile/backupDoor';
import { DOORS } from '../../torture/hostile/doors';

/** A taste of `npm run torture`, whose long runs are reported in docs/reliability.md. */
it('refuses in words or makes harmless what is given to any door', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const met = new Map<string, { refused: number; letIn: number }>();
  for (let seed = 1; seed <= 270; seed += 1) {
    const { door, refusal, broken } = await attempt(seed);
    expect(broken, `seed ${seed}`).toEqual([]);
    const { refused, letIn } = met.get(door) ?? { refused: 0, letIn: 0 };
    met.set(
      door,
      refusal === null ? { refused, letIn: letIn + 1 } : { refused: refused + 1, letIn },
    );
  }
  expect([...met.keys(), BACKUP_DOOR].sort()).toEqual(Object.keys(DOORS).sort());
  for (const [door, { letIn }] of met) expect(letIn, door).toBeGreaterThan(1);
}, 300_000);

it('restores of a backup that was tampered with what is whole, and nothing else happens', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let letIn = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const { refusal, broken } = await attempt(seed, BACKUP_DOOR);
    expect(broken, `seed ${seed}`).toEqual([]);
    if (refusal === null) letIn += 1;
  }
  expect(letIn).toBeGreaterThan(20);
}, 300_000);
