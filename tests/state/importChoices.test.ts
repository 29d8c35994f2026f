// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  columnsKeptFor,
  forgetSessionColumns,
  keepColumnsFor,
} from '../../src/state/importChoices';

beforeEach(() => {
  localStorage.clear();
  forgetSessionColumns();
});

describe('the choice of columns', () => {
  it('comes back for the same headings, also after a reload, and for no others', () => {
    keepColumnsFor(['Who', 'Whom'], { name: 0, manager: 1 });
    forgetSessionColumns();
    expect(columnsKeptFor(['Who', 'Whom'])).toEqual({ name: 0, manager: 1 });
    expect(columnsKeptFor(['Whom', 'Who'])).toBeNull();
  });

  it('is forgotten for the headings used longest ago, when there are many', () => {
    for (let file = 0; file <= 50; file++) keepColumnsFor([`Name ${file}`], { name: 0 });
    forgetSessionColumns();
    expect(columnsKeptFor(['Name 0'])).toBeNull();
    expect(columnsKeptFor(['Name 1'])).toEqual({ name: 0 });
  });

  it('survives in the tab when nothing can be kept, and damage counts as nothing', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    keepColumnsFor(['Who'], { name: 0 });
    expect(columnsKeptFor(['Who'])).toEqual({ name: 0 });
    vi.restoreAllMocks();
    warn.mockClear();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    forgetSessionColumns();
    for (const damaged of ['{', '[["[\\"Who\\"]",{"name":-1}]]', '{"__proto__":{}}']) {
      localStorage.setItem('stakeholder-map.import', damaged);
      expect(columnsKeptFor(['Who'])).toBeNull();
    }
  });
});
