import type { Evidence, Stakeholder } from '../../model/stakeholder';
import type { Judgement } from '../../model/vocabulary';

const DAY = 86_400_000;
/** A judgement older than this is out of date. Days. */
export const STALE_AFTER = 180;

/** Whole days from the day of the judgement until `today`; negative when it lies ahead. */
export function ageInDays({ date }: Evidence, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(date)) / DAY);
}

/** "3 months ago", in the reader's language. @param locale BCP 47 */
export function agePhrase(days: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(days) < 14) return format.format(-days, 'day');
  if (Math.abs(days) < 60) return format.format(-Math.round(days / 7), 'week');
  if (Math.abs(days) < 700) return format.format(-Math.round(days / 30.44), 'month');
  return format.format(-Math.round(days / 365.25), 'year');
}

/** Whether anything has been judged that the evidence is about. */
export function isJudged(person: Stakeholder, judgement: Judgement): boolean {
  switch (judgement) {
    case 'attitude':
      return person.attitude !== 'unknown';
    case 'needs':
      return person.personalNeedMet !== 'unknown' || person.organisationNeedMet !== 'unknown';
    case 'style':
      return person.socialStyle !== 'unknown';
    case 'influence':
      return person.influence !== null;
  }
}
