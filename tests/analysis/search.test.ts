import { describe, expect, it } from 'vitest';
import { searchPeople } from '../../src/analysis/search';
import { texts as en } from '../../src/i18n/en/texts';
import { texts as hans } from '../../src/i18n/zh-Hans/texts';
import { mapWith } from '../builders';

const MAP = mapWith(
  { id: 'jose', name: 'José Pérez', title: 'Plant manager', position: { x: 300, y: 200 } },
  { id: 'ada', name: 'Ada', title: 'CFO', role: 'decision-maker', owner: 'Laura Kim' },
  { id: 'wang', name: '王磊', department: '采购部', position: { x: 0, y: 200 } },
);

const found = (query: string, roles: typeof en.domain.role = en.domain.role) =>
  searchPeople(MAP, query, roles);

describe('searching a map', () => {
  it('finds people by name, title, department, owner and role', () => {
    expect(found('Ada')).toEqual(['ada']);
    expect(found('cfo')).toEqual(['ada']);
    expect(found('采购')).toEqual(['wang']);
    expect(found('laura')).toEqual(['ada']);
    expect(found('decision')).toEqual(['ada']);
  });

  it('knows the roles by the words of the language shown', () => {
    expect(found('决策者', hans.domain.role)).toEqual(['ada']);
    expect(found('决策者')).toEqual([]);
  });

  it('heeds neither case nor accents', () => {
    expect(found('JOSE perez')).toEqual(['jose']);
  });

  it('wants every word, in any order and from any field', () => {
    expect(found('manager josé')).toEqual(['jose']);
    expect(found('manager ada')).toEqual([]);
  });

  it('reads from the top, then from the left', () => {
    expect(found('a')).toEqual(['ada', 'jose']);
    expect(found('unknown')).toEqual(['wang', 'jose']);
  });

  it('finds nobody before anything is asked', () => {
    expect(found('  ')).toEqual([]);
  });
});
