/** Faces that PowerPoint brings on Windows and Mac; a slide cannot name a list to choose from. */
const LATIN = 'Arial';
const SIMPLIFIED = 'Microsoft YaHei';
const TRADITIONAL = 'Microsoft JhengHei';

/** Height of the line above the baseline, as a share of the size. Source: the fonts' hhea tables */
const ASCENT: Readonly<Record<string, number>> = {
  [LATIN]: 0.905,
  [SIMPLIFIED]: 1.058,
  [TRADITIONAL]: 1.075,
};

const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud88f]/;

/** A Chinese face for text that has Chinese in it, else one as wide as those we measured with. */
export function fontFaceFor(text: string, locale: string): string {
  if (!CJK.test(text)) return LATIN;
  return locale === 'zh-Hant' ? TRADITIONAL : SIMPLIFIED;
}

/** Where PowerPoint puts the baseline of a first line: this share of the size below the box's top. */
export function ascentOf(face: string): number {
  return ASCENT[face] ?? 0.905;
}
