import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparedVersions, VERSION_REASONS } from '../../src/model/version';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 1_800_000_000_000;
const aged = (...ages: number[]) =>
  ages.map((age) => ({ at: NOW - age, reason: 'opened' as const }));

describe('what history can spare', () => {
  it('is nothing of the last day', () => {
    expect(sparedVersions(aged(0, HOUR, 2 * HOUR, 23 * HOUR), NOW)).toEqual([]);
  });

  it('is, of older days, all but the newest of each', () => {
    const start = Math.floor((NOW - 20 * DAY) / DAY) * DAY;
    const [early, late] = [start + HOUR, start + 20 * HOUR].map((at) => ({
      at,
      reason: 'daily' as const,
    }));
    expect(sparedVersions([early, late] as never, NOW)).toEqual([early]);
  });

  it('is never a version named by hand', () => {
    const named = Array.from({ length: 200 }, (_, at) => ({ at, reason: 'named' as const }));
    expect(sparedVersions(named, NOW)).toEqual([]);
  });

  it('leaves the newest version, a bounded number, and the same when asked again', () => {
    const version = fc.record({
      at: fc.integer({ min: NOW - 900 * DAY, max: NOW }),
      reason: fc.constantFrom(...VERSION_REASONS),
    });
    fc.assert(
      fc.property(fc.array(version, { maxLength: 300 }), (versions) => {
        const spared = new Set(sparedVersions(versions, NOW));
        const kept = versions.filter((one) => !spared.has(one));
        const unnamed = kept.filter(({ reason }) => reason !== 'named');
        expect(unnamed.length).toBeLessThanOrEqual(60);
        expect(sparedVersions(kept, NOW)).toEqual([]);
        const newest = Math.max(...versions.map(({ at }) => at));
        expect(versions.length === 0 || kept.some(({ at }) => at === newest)).toBe(true);
      }),
    );
  });
});
