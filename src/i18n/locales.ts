/** BCP 47 tags of the languages the product speaks, with the name each calls itself. */
export const LOCALES = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' } as const;
export type Locale = keyof typeof LOCALES;

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(LOCALES, value);
}

/** A script that is named outweighs the region: `zh-Hans-HK` is written in simplified characters. */
const TRADITIONAL = /^zh\b(?!.*\bhans\b).*\b(hant|tw|hk|mo)\b/i;

/** The first language a browser asks for that we speak; English otherwise. */
export function preferredLocale(asked: readonly string[]): Locale {
  for (const tag of asked) {
    if (/^en\b/i.test(tag)) return 'en';
    if (TRADITIONAL.test(tag)) return 'zh-Hant';
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
  }
  return 'en';
}
