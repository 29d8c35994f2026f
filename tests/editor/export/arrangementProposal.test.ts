import { describe, expect, it } from 'vitest';
import { proposalFor, tooSmall, wholeTenths } from '../../../src/editor/export/arrangementProposal';
import type { PlanSummary } from '../../../src/editor/export/usePreview';

const t = (key: string, values: object = {}) =>
  [key.replace('exporting.proposal.', ''), ...Object.values(values)].join(' ');

const summary = (given: Partial<PlanSummary>): PlanSummary => ({
  pages: [{ label: '', width: 1920, height: 1080 }],
  arrangement: 'drawn',
  proposed: 'drawn',
  texts: { drawn: 8 },
  leastText: 6,
  ...given,
});

describe('what is said of an arrangement', () => {
  it('is that all can be read as it was drawn', () => {
    expect(proposalFor(summary({}), true, t, 'en')).toEqual({
      kind: 'proposal',
      sentence: 'readable 8',
    });
  });

  it('is nothing of a picture as large as the map', () => {
    expect(proposalFor(summary({ texts: {}, leastText: 0 }), true, t, 'en')).toBeNull();
  });

  it('is nothing of a readable choice of one’s own', () => {
    expect(proposalFor(summary({}), false, t, 'en')).toBeNull();
  });

  it('is a warning when nothing helps any more, even of the automatic one', () => {
    const split = summary({
      arrangement: 'split',
      proposed: 'split',
      texts: { drawn: 1, compact: 2, rearranged: 3, split: 5 },
    });
    expect(proposalFor(split, true, t, 'en')).toEqual({
      kind: 'warning',
      sentence: 'hopeless 5 6',
    });
  });

  it('names a proposal that was not tried without its size', () => {
    const drawn = summary({ proposed: 'split', texts: { drawn: 1, compact: 2, rearranged: 3 } });
    expect(proposalFor(drawn, false, t, 'en')?.sentence).toBe('small 1 6 split');
  });
});

describe('sizes of text', () => {
  it('are rounded down, so that what is too small is not said to be enough', () => {
    expect(wholeTenths(5.97, 'en')).toBe('5.9');
    expect(wholeTenths(6, 'en')).toBe('6');
    expect(wholeTenths(6.399999, 'en')).toBe('6.4');
  });

  it('count as readable despite a rounding error', () => {
    expect(tooSmall(5.999, { leastText: 6 })).toBe(false);
    expect(tooSmall(5.9, { leastText: 6 })).toBe(true);
  });
});
