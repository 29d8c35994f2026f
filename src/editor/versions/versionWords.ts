import type { Translate } from '../../i18n/i18n';
import type { Locale } from '../../i18n/locales';
import { timeAgo } from '../../i18n/timeAgo';
import type { Version } from '../../state/repository';

/** What a version is called: by the name that it was given, else by why it was kept. */
export function versionName({ name, reason }: Version, t: Translate): string {
  return name || t(`versions.reason.${reason}`);
}

/** "25 Nov 2026, 14:30" @param moment ms since 1970 */
export function dateAndTime(moment: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    moment,
  );
}

/** "2 hours ago · 14:30", "3 days ago · 25 Nov 2026, 14:30": the day is said where it is not today. */
export function whenInWords(moment: number, now: number, t: Translate, locale: Locale): string {
  const isToday = new Date(moment).toDateString() === new Date(now).toDateString();
  const exact = isToday
    ? new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment)
    : dateAndTime(moment, locale);
  const distance = timeAgo(moment, now, locale, t('versions.justNow'));
  return exact.startsWith(distance) ? exact : `${distance} · ${exact}`;
}
