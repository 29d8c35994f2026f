import i18next from 'i18next';
import { useEffect, useMemo, useState } from 'react';
import type { Translate } from '../../i18n/i18n';
import type { Locale } from '../../i18n/locales';

const LOADERS: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<{ texts: object }>>> = {
  'zh-Hans': () => import('../../i18n/zh-Hans/texts'),
  'zh-Hant': () => import('../../i18n/zh-Hant/texts'),
};

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
    load(wanted).then(
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
  return useMemo(() => {
    const fixed = i18next.getFixedT(locale);
    return {
      t: (key, values) => fixed(key as never, values as never) as unknown as string,
      locale,
      state: locale === wanted ? 'ready' : failed === wanted ? 'failed' : 'loading',
    };
  }, [locale, wanted, failed]);
}

function isLoaded(locale: Locale): boolean {
  return i18next.hasResourceBundle(locale, 'translation');
}

async function load(locale: Locale): Promise<void> {
  if (locale === 'en' || isLoaded(locale)) return;
  const { texts } = await LOADERS[locale]();
  i18next.addResourceBundle(locale, 'translation', texts);
}
