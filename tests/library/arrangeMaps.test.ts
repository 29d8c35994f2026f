import { describe, expect, it } from 'vitest';
import { arrangeMaps, trashedMaps } from '../../src/library/arrangeMaps';
import type { MapEntry } from '../../src/state/repository';

function entry(title: string, facts: Partial<MapEntry> = {}): MapEntry {
  return {
    id: title,
    title,
    account: '',
    stage: 'intent',
    people: 0,
    placeholders: 0,
    thumbnail: { boxes: [], lines: [] },
    createdAt: 0,
    editedAt: 0,
    trashedAt: null,
    ...facts,
  };
}

const titles = (maps: readonly MapEntry[]) => maps.map(({ title }) => title);
const all = { query: '', order: 'edited', locale: 'en' } as const;

describe('arranging maps', () => {
  const maps = [
    entry('Área 10', { editedAt: 1, people: 5 }),
    entry('', { editedAt: 3, people: 1 }),
    entry('area 9', { editedAt: 2, people: 9, account: 'Zürich Water' }),
    entry('gone', { trashedAt: 8 }),
  ];

  it('puts the last edited first and leaves out the trash', () => {
    expect(titles(arrangeMaps(maps, all))).toEqual(['', 'area 9', 'Área 10']);
  });

  it('orders titles as people do, figures by size and the untitled last', () => {
    expect(titles(arrangeMaps(maps, { ...all, order: 'title' }))).toEqual([
      'area 9',
      'Área 10',
      '',
    ]);
  });

  it('puts the map with most people first when asked', () => {
    expect(titles(arrangeMaps(maps, { ...all, order: 'people' }))).toEqual([
      'area 9',
      'Área 10',
      '',
    ]);
  });

  it('finds words of title and account whatever their case and accents', () => {
    expect(titles(arrangeMaps(maps, { ...all, query: 'AREA' }))).toEqual(['area 9', 'Área 10']);
    expect(titles(arrangeMaps(maps, { ...all, query: ' zurich 9 ' }))).toEqual(['area 9']);
  });

  it('finds Chinese words, full-width figures too', () => {
    const chinese = [entry('澜江水务２０２５'), entry('北澤')];
    expect(titles(arrangeMaps(chinese, { ...all, query: '水务2025' }))).toEqual([
      '澜江水务２０２５',
    ]);
  });

  it('lists the trash by when it was filled', () => {
    const trash = [entry('old', { trashedAt: 1 }), entry('new', { trashedAt: 2 }), entry('kept')];
    expect(titles(trashedMaps(trash))).toEqual(['new', 'old']);
  });
});
