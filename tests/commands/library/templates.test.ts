import { describe, expect, it } from 'vitest';
import { templateMap, templateShape } from '../../../src/commands/library/templates/templateMap';
import { TEMPLATES, type TemplateKey } from '../../../src/commands/library/templates/templates';
import { LOCALES, type Locale } from '../../../src/i18n/locales';
import { boxOf, overlaps } from '../../../src/layout/geometry';
import { normalise } from '../../../src/model/normalise';
import { asksWho } from '../../../src/model/placeholder';

const locales = Object.keys(LOCALES) as Locale[];
const keys = Object.keys(TEMPLATES) as TemplateKey[];
const cases = keys.flatMap((key) => locales.map((locale) => [key, locale] as const));

describe.each(cases)('the template %s in %s', (key, locale) => {
  it('needs no repair, and lays nobody over another', async () => {
    const map = await templateMap(key, locale);
    expect(normalise(map)).toBe(map);
    const boxes = [...map.stakeholders.values()].map(boxOf);
    const covered = boxes.filter((box, at) =>
      boxes.slice(at + 1).some((other) => overlaps(box, other)),
    );
    expect(covered).toEqual([]);
  });

  it('asks who has each post, by another question for each', async () => {
    const { info, stakeholders } = await templateMap(key, locale);
    const people = [...stakeholders.values()];
    expect(info.title).not.toBe('');
    expect(people.filter((person) => !person.placeholder || !asksWho(person))).toEqual([]);
    expect(people.filter(({ title }) => title === '')).toEqual([]);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  });

  it('has one decision maker and all three kinds of recommender', async () => {
    const roles = [...(await templateMap(key, locale)).stakeholders.values()].map(
      ({ role }) => role,
    );
    expect(roles.filter((role) => role !== 'influencer').sort()).toEqual([
      'decision-maker',
      'financial-recommender',
      'management-recommender',
      'technical-recommender',
    ]);
  });

  it('speaks its own language', async () => {
    const words = [...(await templateMap(key, locale)).stakeholders.values()].flatMap(
      ({ name, title }) => [name, title],
    );
    const isChinese = locale !== 'en';
    expect(words.filter((word) => /\p{Script=Han}/u.test(word) !== isChinese)).toEqual([]);
  });

  it('is pictured as it opens', async () => {
    const places = (map: ReturnType<typeof templateShape>) =>
      [...map.stakeholders.values()].map(({ id, position }) => [id, position]);
    expect(places(templateShape(key))).toEqual(places(await templateMap(key, locale)));
  });
});

it('has ten influencers in the pyramid, each under a recommender', async () => {
  const { stakeholders } = await templateMap('pyramid', 'en');
  const above = [...stakeholders.values()]
    .filter(({ role }) => role === 'influencer')
    .map(({ managerId }) => stakeholders.get(managerId ?? '')?.role);
  expect(above).toHaveLength(10);
  expect(above.filter((role) => !role?.endsWith('-recommender'))).toEqual([]);
});
