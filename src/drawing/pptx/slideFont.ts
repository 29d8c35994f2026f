/** Faces that PowerPoint brings on Windows and Mac; a slide cannot name a list to choose from. */
const LATIN = 'Arial';
const SIMPLIFIED = 'Microsoft YaHei';
const TRADITIONAL = 'Microsoft JhengHei';

/** Height of the line above the baseline, as a share of the size. Source: the fonts' hhea tables */
const ASCENT = { [LATIN]: 0.905, [SIMPLIFIED]: 1.058, [TRADITIONAL]: 1.075 } as const;

const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud88f]/;

/** A face for each script of a text: PowerPoint chooses between them character by character. */
export interface SlideFaces {
  /** As wide as the one we measured with. */
  readonly latin: typeof LATIN;
  readonly eastAsian: typeof SIMPLIFIED | typeof TRADITIONAL;
}

/** @param locale BCP 47 */
export function slideFaces(locale: string): SlideFaces {
  return { latin: LATIN, eastAsian: locale === 'zh-Hant' ? TRADITIONAL : SIMPLIFIED };
}

/** How a text and a theme name their faces, in the order in which they have them. */
export function typefaces({ latin, eastAsian }: SlideFaces): string {
  return (
    `<a:latin typeface="${latin}"/><a:ea typeface="${eastAsian}"/>` + `<a:cs typeface="${latin}"/>`
  );
}

/** Where PowerPoint puts the baseline of a first line: this share of the size below the box's top. */
export function ascentOf(text: string, { latin, eastAsian }: SlideFaces): number {
  return ASCENT[CJK.test(text) ? eastAsian : latin];
}

/**
 * The `lang` of a text, and the language of its characters of other scripts. Text without Chinese is
 * English even in a Chinese deck: punctuation that both have would else be drawn with the Chinese face.
 */
export function languageOf(text: string, locale: string): string {
  const chinese = locale === 'zh-Hant' ? 'zh-TW' : 'zh-CN';
  return CJK.test(text) ? `lang="${chinese}" altLang="en-US"` : `lang="en-US" altLang="${chinese}"`;
}
