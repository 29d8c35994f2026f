import { expect, it, vi } from 'vitest';
import { attempt } from '../../torture/hostile/attempt';
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
  expect([...met.keys()].sort()).toEqual(Object.keys(DOORS).sort());
  for (const [door, { letIn }] of met) expect(letIn, door).toBeGreaterThan(1);
}, 300_000);
