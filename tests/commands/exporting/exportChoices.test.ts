// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DEFAULT_EXPORT_CHOICES,
  exportChoicesOf,
  forgetSessionChoices,
  rememberExportChoices,
} from '../../../src/state/exportChoices';

const SLIDES = { ...DEFAULT_EXPORT_CHOICES, format: 'pptx', legend: false } as const;
const KEY = 'stakeholder-map.export';

beforeEach(() => {
  localStorage.clear();
  forgetSessionChoices();
});

describe('the choices for exporting', () => {
  it('are remembered for each map, after a reload too', () => {
    rememberExportChoices('one', SLIDES);
    forgetSessionChoices();
    expect(exportChoicesOf('one')).toEqual(SLIDES);
    expect(exportChoicesOf('two')).toBeNull();
  });

  it('are remembered by the tab where localStorage is forbidden', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    rememberExportChoices('one', SLIDES);
    expect(exportChoicesOf('one')).toEqual(SLIDES);
  });

  it('fall back one by one where what was kept makes no sense', () => {
    localStorage.setItem(KEY, JSON.stringify([['one', { ...SLIDES, scale: 9, lens: 'x' }]]));
    expect(exportChoicesOf('one')).toEqual({ ...SLIDES, scale: 2, lens: null });
  });

  it('count as never made where nothing kept can be read', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    for (const damaged of ['{', '7', '{"one":{}}', '[["one"]]']) {
      localStorage.setItem(KEY, damaged);
      expect(exportChoicesOf('one')).toBeNull();
    }
  });

  it('are forgotten for the map exported longest ago, not without end', () => {
    for (let i = 0; i <= 100; i++) rememberExportChoices(`map${i}`, SLIDES);
    forgetSessionChoices();
    expect(exportChoicesOf('map0')).toBeNull();
    expect(exportChoicesOf('map1')).toEqual(SLIDES);
  });
});
