import { describe, expect, it } from 'vitest';
import { sampleMap } from '../../../src/commands/library/sampleMap';
import { LOCALES, type Locale } from '../../../src/i18n/locales';
import { normalise } from '../../../src/model/normalise';
import { quadrantOf } from '../../../src/model/quadrant';
import {
  ATTITUDES,
  DECISION_ROLES,
  QUADRANTS,
  SOCIAL_STYLES,
  STORED_LINK_KINDS,
} from '../../../src/model/vocabulary';

const locales = Object.keys(LOCALES) as Locale[];
const sorted = (words: Iterable<string>) => [...new Set(words)].sort();

describe.each(locales)('the sample map in %s', (locale) => {
  it('shows fourteen people with every role, attitude, quadrant, style and kind of link', async () => {
    const { stakeholders, links } = await sampleMap(locale);
    const people = [...stakeholders.values()];
    expect(people).toHaveLength(14);
    expect(sorted(people.map(({ role }) => role))).toEqual(sorted(DECISION_ROLES));
    expect(sorted(people.map(({ attitude }) => attitude))).toEqual(sorted(ATTITUDES));
    expect(sorted(people.map(({ socialStyle }) => socialStyle))).toEqual(sorted(SOCIAL_STYLES));
    expect(
      sorted(
        people.map(({ personalNeedMet, organisationNeedMet }) =>
          quadrantOf(personalNeedMet, organisationNeedMet),
        ),
      ),
    ).toEqual(sorted(QUADRANTS));
    expect(sorted([...links.values()].map(({ kind }) => kind))).toEqual(sorted(STORED_LINK_KINDS));
  });

  it('needs no repair and gives everybody a place', async () => {
    const map = await sampleMap(locale);
    expect(normalise(map)).toBe(map);
    const places = [...map.stakeholders.values()].map(({ position: { x, y } }) => `${x},${y}`);
    expect(new Set(places).size).toBe(14);
  });

  it('names everybody differently and says something of the deal', async () => {
    const { info, stakeholders } = await sampleMap(locale);
    const people = [...stakeholders.values()];
    expect(new Set(people.map(({ name }) => name)).size).toBe(14);
    expect(people.every(({ title, department }) => title && department)).toBe(true);
    expect(info.title).toContain(info.account);
    expect(Object.values(info.analysis).every(Boolean)).toBe(true);
    expect([...stakeholders.values()].filter(({ strategy }) => strategy).length).toBeGreaterThan(9);
  });
});

it('dates judgements before the day it is made', async () => {
  const { stakeholders } = await sampleMap('en', new Date(2025, 5, 15, 12));
  expect(stakeholders.get('control')?.evidence.attitude).toEqual({
    confidence: 'confirmed',
    date: '2025-06-10',
  });
  expect(stakeholders.get('regulation')?.evidence.attitude).toBeNull();
});
