import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { texts as english } from './en/texts';
import type { TextKey } from './keys';
import type { Locale } from './locales';

/** Values for the `{{placeholders}}` of a text; `count` chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, values?: TextValues) => string;

const LOADERS: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<{ texts: object }>>> = {
  'zh-Hans': () => import('./zh-Hans/texts'),
  'zh-Hant': () => import('./zh-Hant/texts'),
};

/** Prepares the texts and shows the given language. Call once, before rendering. */
export async function startI18n(locale: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: english } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await showLocale(locale);
}

let lastAsked: Locale = 'en';

/** Switches the language in place, loading its texts when first used; the last one asked for wins. */
export async function showLocale(locale: Locale): Promise<void> {
  lastAsked = locale;
  if (locale !== 'en' && !i18next.hasResourceBundle(locale, 'translation')) {
    const { texts } = await LOADERS[locale]();
    i18next.addResourceBundle(locale, 'translation', texts);
  }
  if (lastAsked !== locale) return;
  await i18next.changeLanguage(locale);
  if (typeof document !== 'undefined') document.documentElement.lang = locale;
}

/** The text for a key in the language now shown. */
export const translate: Translate = (key, values) =>
  i18next.t(key as never, values as never) as unknown as string;

/** The texts in the language now shown; renders again when it changes. */
export function useText(): Translate {
  const { t } = useTranslation();
  return t as unknown as Translate;
}

/** The language now shown. */
export function useLocale(): Locale {
  return useTranslation().i18n.language as Locale;
}
