import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { Browser, bytes, cardTitled, failWrites, remoteUpdatesOf } from './browser';

afterEach(() => {
  vi.restoreAllMocks();
});

type Step =
  | { kind: 'append'; tab: 0 | 1 }
  | { kind: 'fail'; fault: 'quota' | 'abort'; rows: number }
  | { kind: 'lose connections' }
  | { kind: 'let go on' };

const tab = fc.constantFrom<0 | 1>(0, 1);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant<'append'>('append'), tab }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant<'fail'>('fail'),
      fault: fc.constantFrom<'quota' | 'abort'>('quota', 'abort'),
      rows: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'lose connections' }) },
  { weight: 3, arbitrary: fc.constant<Step>({ kind: 'let go on' }) },
);

it('keeps every update of two tabs exactly once, whatever fails in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps: Step[]) => {
      const browser = new Browser();
      let fault: 'quota' | 'abort' = 'quota';
      let failing = 0;
      failWrites(() => failing > 0 && failing-- > 0 && fault);

      const first = browser.tab();
      const id = await first.create(bytes(255), cardTitled('Harbour'));
      const logs = [await first.open(id), await browser.tab().open(id)] as const;
      const heard = logs.map(remoteUpdatesOf);
      const written: [number[], number[]] = [[], []];

      for (const [value, next] of steps.entries()) {
        if (next.kind === 'append') {
          logs[next.tab].append(bytes(value));
          written[next.tab].push(value);
        } else if (next.kind === 'fail') {
          fault = next.fault;
          failing = next.rows;
        } else if (next.kind === 'lose connections') {
          browser.loseConnections();
        } else {
          await new Promise((resolve) => setImmediate(resolve));
        }
      }

      failing = 0;
      for (const log of logs) while ((await log.flush().then(() => 'done', String)) !== 'done');

      const [state, ...updates] = (await browser.tab().open(id)).updates;
      expect([...(state ?? [])]).toEqual([255]);
      const values = updates.map((update) => update[0] ?? -1);
      expect(values.toSorted((a, b) => a - b)).toEqual(written.flat().sort((a, b) => a - b));
      for (const own of written) expect(values.filter((value) => own.includes(value))).toEqual(own);

      expect((await heard[0]?.reached(written[1].length))?.flat()).toEqual(written[1]);
      expect((await heard[1]?.reached(written[0].length))?.flat()).toEqual(written[0]);
      await browser.close();
      vi.restoreAllMocks();
    }),
    { numRuns: 60 },
  );
}, 30_000);
