import { afterAll, expect, it, vi } from 'vitest';
import { failures } from '../../torture/failures';
import { rows } from '../../torture/rows';

vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterAll(() => vi.restoreAllMocks());

/** A taste of `npm run torture`, whose long runs are reported in docs/reliability.md. */
it.each([
  ['rows spoilt behind our back', rows, 20],
  ['writes that fail', failures, 15],
] as const)('keeps what it promises about %s', async (_, suite, runs) => {
  await suite.start?.();
  for (let seed = 1; seed <= runs; seed += 1) expect(await suite.run(seed), `${seed}`).toEqual([]);
});
