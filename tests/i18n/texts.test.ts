import { describe, expect, it } from 'vitest';
import { texts as en } from '../../src/i18n/en/texts';
import { pseudoTexts } from '../../src/i18n/pseudo';
import { texts as hans } from '../../src/i18n/zh-Hans/texts';
import { texts as hant } from '../../src/i18n/zh-Hant/texts';

const ENGLISH = flat(en);
const CHINESE = [
  ['zh-Hans', flat(hans)],
  ['zh-Hant', flat(hant)],
] as const;

/** Names that are written the same in every language. */
const UNTRANSLATED = /^(?:PNG|SVG|CSV|JSON|PDF|PowerPoint|English|OK|[\d\W]*)$/;

describe.each(CHINESE)('the %s texts', (_, chinese) => {
  it('say something for exactly the English keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
    expect([...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have the placeholders of the English ones', () => {
    for (const [key, text] of ENGLISH) {
      expect([key, placeholders(chinese.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('are in Chinese', () => {
    const foreign = [...chinese].filter(
      ([, text]) => !/\p{Script=Han}/u.test(text) && !UNTRANSLATED.test(bare(text)),
    );
    expect(foreign).toEqual([]);
  });

  it('use Chinese punctuation after Chinese characters', () => {
    expect([...chinese].filter(([, text]) => /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([]);
  });
});

describe('the English texts', () => {
  it('all say something, without blanks around it', () => {
    expect([...ENGLISH].filter(([, text]) => text.trim() === '' || text.trim() !== text)).toEqual(
      [],
    );
  });

  it('have a singular for every plural', () => {
    for (const key of ENGLISH.keys()) {
      if (key.endsWith('_other'))
        expect([...ENGLISH.keys()]).toContain(key.replace(/other$/, 'one'));
      if (key.endsWith('_one')) expect([...ENGLISH.keys()]).toContain(key.replace(/one$/, 'other'));
    }
  });

  it('have no Chinese in them', () => {
    expect([...ENGLISH].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

describe('simplified and traditional texts', () => {
  // Characters of one script that the other never uses, among those common in the product.
  it.each([
    ['zh-Hans', flat(hans), /[們個這國關係應對後開會時說話務員決議採購響態請問還從點擊選擇檔]/u],
    ['zh-Hant', flat(hant), /[们个这国关应对后开会时说话务员决议购响态请问还从点击选择档]/u],
  ] as const)('are not mixed in %s', (_, texts, foreign) => {
    expect(
      [...texts].filter(([, text]) => foreign.test(text.replace(/[简簡繁][体體]中文/gu, ''))),
    ).toEqual([]);
  });
});

describe('the pseudo-language', () => {
  const pseudo = flat(pseudoTexts(en));

  it('has every key and keeps the placeholders', () => {
    expect([...pseudo.keys()]).toEqual([...ENGLISH.keys()]);
    for (const [key, text] of ENGLISH) {
      expect(placeholders(pseudo.get(key) ?? '')).toEqual(placeholders(text));
    }
  });

  it('is longer than English and marked at both ends', () => {
    expect(pseudoTexts({ greeting: 'Hello {{name}} and all' })).toEqual({
      greeting: '⟦Héllö {{name}} ánd áll········⟧',
    });
    for (const [key, text] of ENGLISH) {
      const marked = pseudo.get(key) ?? '';
      expect(marked).toMatch(/^⟦[\s\S]*⟧$/u);
      expect(marked.length).toBeGreaterThan(text.length * 1.3);
    }
  });
});

/** Every text by its path, as the keys of `translate` spell it. */
function flat(texts: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]): [string, string][] =>
      typeof value === 'string'
        ? [[path + key, value]]
        : [...flat(value as object, `${path}${key}.`)],
    ),
  );
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{.*?\}\}/g))].sort();
}

function bare(text: string): string {
  return text.replace(/\{\{.*?\}\}/g, '').trim();
}
