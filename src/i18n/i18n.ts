import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { first as english } from './en/first';
import type { TextKey } from './keys';
import type { Locale } from './locales';

/** Values for the `{{placeholders}}` of a text; `count` chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, values?: TextValues) => string;

const LOADERS: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<{ texts: object }>>> = {
  'zh-Hans': () => import('./zh-Hans/texts'),
  'zh-Hant': () => import('./zh-Hant/texts'),
};

/**
 * Prepares the texts and shows the given language. Call once, before rendering.
 * @param texts  `first`: without the English texts of what opens on request, see `loadLaterTexts`
 */
export async function startI18n(locale: Locale, texts: 'all' | 'first' = 'all'): Promise<void> {
  await i18next.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: english } },
    interpolation: { escapeValue: false },
  });
  if (texts === 'all') await loadLaterTexts();
  await showLocale(locale);
}

/** Loads the English texts that are not needed at first. The other languages have all theirs at once. */
export async function loadLaterTexts(): Promise<void> {
  const { later } = await import('./en/later');
  i18next.addResourceBundle('en', 'translation', later, true);
}

let lastAsked: Locale = 'en';

export function isLoaded(locale: Locale): boolean {
  return i18next.hasResourceBundle(locale, 'translation');
}

/** Loads a language's texts, so that `translateIn` has them. */
export async function loadLocale(locale: Locale): Promise<void> {
  if (locale === 'en' || isLoaded(locale)) return;
  const { texts } = await LOADERS[locale]();
  i18next.addResourceBundle(locale, 'translation', texts);
}

/** Switches the language in place, loading its texts when first used; the last one asked for wins. */
export async function showLocale(locale: Locale): Promise<void> {
  lastAsked = locale;
  await loadLocale(locale);
  if (lastAsked !== locale) return;
  await i18next.changeLanguage(locale);
  if (typeof document !== 'undefined') document.documentElement.lang = locale;
}

/** The text for a key in the language now shown. */
export const translate: Translate = (key, values) =>
  i18next.t(key as never, values as never) as unknown as string;

const fixed = new Map<string, Translate>();

/** The texts of a language that is loaded: one function per language, for hooks to depend on. */
export function translateIn(language: string): Translate {
  const known = fixed.get(language);
  if (known) return known;
  const t = i18next.getFixedT(language);
  const made: Translate = (key, values) => t(key as never, values as never) as unknown as string;
  fixed.set(language, made);
  return made;
}

function onLanguage(told: () => void): () => void {
  i18next.on('languageChanged', told);
  return () => i18next.off('languageChanged', told);
}

/** The language now shown; renders again when it changes. */
export function useLocale(): Locale {
  return useSyncExternalStore(onLanguage, () => i18next.language as Locale);
}

/** The texts in the language now shown; renders again when it changes. */
export function useText(): Translate {
  return translateIn(useLocale());
}
