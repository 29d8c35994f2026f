import type { Translate } from '../../i18n/i18n';
import type { Arrangement } from '../../model/page';
import type { PlanSummary } from './usePreview';

interface Proposal {
  readonly kind: 'proposal' | 'warning';
  readonly sentence: string;
}

/** Rounding must not make the difference. */
const TOLERANCE = 0.995;

/** Whether text of this size cannot be read on the page. @param points of the smallest text */
export function tooSmall(points: number, { leastText }: Pick<PlanSummary, 'leastText'>): boolean {
  return points < leastText * TOLERANCE;
}

/** Points to a tenth, rounded down: what is too small must not be said to be large enough. */
export function wholeTenths(points: number, locale: string): string {
  const tenths = Math.floor(points * 10 + 0.05) / 10;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(tenths);
}

const PROPOSED = {
  drawn: 'exporting.proposal.drawnAs',
  compact: 'exporting.proposal.compact',
  rearranged: 'exporting.proposal.rearranged',
  split: 'exporting.proposal.split',
} as const satisfies Record<Arrangement, string>;

/**
 * What to say of the arrangement: that all can be read, what is proposed and why, or that the
 * arrangement the user insists on makes text too small. Null when there is nothing to be said.
 */
export function proposalFor(
  summary: PlanSummary,
  isAuto: boolean,
  t: Translate,
  locale: string,
): Proposal | null {
  const { arrangement, proposed, texts, leastText } = summary;
  const used = texts[arrangement];
  if (used === undefined) return null;
  const points = (size: number) => wholeTenths(size, locale);
  const least = points(leastText);
  if (tooSmall(used, summary)) {
    if (proposed === arrangement) {
      const sentence = t('exporting.proposal.hopeless', { points: points(used), least });
      return { kind: 'warning', sentence };
    }
    const sentence = t('exporting.proposal.small', {
      points: points(used),
      least,
      proposed: named(proposed),
    });
    return { kind: 'warning', sentence };
  }
  if (!isAuto) return null;
  if (arrangement === 'drawn') {
    return {
      kind: 'proposal',
      sentence: t('exporting.proposal.readable', { points: points(used) }),
    };
  }
  if (texts.drawn === undefined) return null;
  const sentence = t('exporting.proposal.drawn', {
    drawn: points(texts.drawn),
    least,
    proposed: named(proposed),
  });
  return { kind: 'proposal', sentence };

  function named(kind: Arrangement): string {
    const size = texts[kind];
    const words = t(PROPOSED[kind]);
    if (size === undefined) return words;
    return t('exporting.proposal.withPoints', { proposed: words, points: points(size) });
  }
}
