import { useEffect, useMemo, useState } from 'react';
import { isLoaded, loadLocale, type Translate, translateIn } from '../../i18n/i18n';
import type { Locale } from '../../i18n/locales';

/** The texts of a language that need not be the one now shown. */
export interface LanguageTexts {
  readonly t: Translate;
  /** The language the texts are in: the one asked for, or the one before while that loads. */
  readonly locale: Locale;
  readonly state: 'ready' | 'loading' | 'failed';
}

/** The texts of a language, loaded when they are first needed. @param shown what the app speaks */
export function useLanguageTexts(wanted: Locale, shown: Locale): LanguageTexts {
  const [loaded, setLoaded] = useState<Locale>(isLoaded(wanted) ? wanted : shown);
  const [failed, setFailed] = useState<Locale | null>(null);
  useEffect(() => {
    let left = false;
    loadLocale(wanted).then(
      () => {
        if (!left) setLoaded(wanted);
      },
      (error: unknown) => {
        console.error(error);
        if (!left) setFailed(wanted);
      },
    );
    return () => {
      left = true;
      setFailed(null);
    };
  }, [wanted]);
  const locale = isLoaded(wanted) ? wanted : loaded;
  return useMemo(
    () => ({
      t: translateIn(locale),
      locale,
      state: locale === wanted ? 'ready' : failed === wanted ? 'failed' : 'loading',
    }),
    [locale, wanted, failed],
  );
}
