const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on a date says more than a distance. */
const DATE_AFTER = 7 * DAY;

/**
 * A moment as people say it: "5 minutes ago", "yesterday", "3 Mar 2025".
 * @param moment  ms since 1970; the future counts as now
 * @param now     ms since 1970
 * @param justNow what to say of the last minute
 */
export function timeAgo(moment: number, now: number, locale: string, justNow: string): string {
  const age = Math.max(0, now - moment);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (age < MINUTE) return justNow;
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour');
  if (age < DATE_AFTER) return relative.format(-Math.floor(age / DAY), 'day');
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(moment);
}
