// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { showLocale, startI18n, translate } from '../../src/i18n/i18n';
import { isLocale, LOCALES, preferredLocale } from '../../src/i18n/locales';

describe('the language that a browser prefers', () => {
  it.each([
    [['en-GB', 'zh-CN'], 'en'],
    [['zh'], 'zh-Hans'],
    [['zh-CN', 'en'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['zh-Hans-HK'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-MO'], 'zh-Hant'],
    [['zh-Hant'], 'zh-Hant'],
    [['zh-hant-cn'], 'zh-Hant'],
    [['de-DE', 'fr', 'zh-Hant-TW', 'en'], 'zh-Hant'],
    [['de', 'fr-FR'], 'en'],
    [['zhx', 'enm'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ] as const)('for %j is %s', (asked, locale) => {
    expect(preferredLocale(asked)).toBe(locale);
  });

  it('is one of ours', () => {
    expect(Object.keys(LOCALES).every(isLocale)).toBe(true);
    for (const other of ['', 'zh', 'EN', 'toString', '__proto__', null, 5, ['en']]) {
      expect(isLocale(other)).toBe(false);
    }
  });
});

describe('the language shown', () => {
  beforeEach(() => startI18n('en'));

  it('is the last one asked for, however long an earlier one takes to load', async () => {
    await Promise.all([showLocale('zh-Hant'), showLocale('zh-Hans'), showLocale('en')]);
    expect(translate('domain.quadrant.friend')).toBe('Friend');
    expect(document.documentElement.lang).toBe('en');
  });

  it('is the one started with', async () => {
    await startI18n('zh-Hant');
    expect(translate('domain.role.decision-maker')).toBe('決策者');
    expect(document.documentElement.lang).toBe('zh-Hant');
  });

  it('switches in place, there and back', async () => {
    expect(translate('domain.attitude.accepting')).toBe('Accepting');
    await showLocale('zh-Hans');
    expect(translate('domain.attitude.accepting')).toBe('接受');
    expect(document.documentElement.lang).toBe('zh-Hans');
    await showLocale('en');
    expect(translate('domain.attitude.accepting')).toBe('Accepting');
    expect(document.documentElement.lang).toBe('en');
  });
});
