import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../../src/exchange/outline/parseOutline';

/** "name < manager" of everybody. */
function lines(text: string): string[] {
  const { people } = parseOutline(text);
  return people.map(({ fields, manager }) =>
    manager === null ? fields.name : `${fields.name} < ${people[manager]?.fields.name}`,
  );
}

describe('the indentation of an outline', () => {
  it.each([
    ['tabs', 'Una\n\tBen\n\t\tCai\n\tDee\nEve'],
    ['two spaces', 'Una\n  Ben\n    Cai\n  Dee\nEve'],
    ['uneven spaces', 'Una\n   Ben\n     Cai\n   Dee\nEve'],
    ['full-width spaces', 'Una\n　Ben\n　　Cai\n　Dee\nEve'],
    ['Windows line ends and blank lines', 'Una\r\n\tBen\r\n\r\n\t\tCai\r\n\tDee\r\n  \r\nEve'],
  ])('by %s says who reports to whom', (_, text) => {
    expect(lines(text)).toEqual(['Una', 'Ben < Una', 'Cai < Ben', 'Dee < Una', 'Eve']);
  });

  it('that comes back half-way reports to the nearest line further left', () => {
    expect(lines('Una\n        Ben\n    Cai')).toEqual(['Una', 'Ben < Una', 'Cai < Una']);
  });

  it('may begin anywhere', () => {
    expect(lines('\t\tUna\n\tBen')).toEqual(['Una', 'Ben']);
  });
});

it('tells where in the text everybody stands, and what was not understood', () => {
  const text = 'Una\n\n\tBen #what';
  const { people, notes } = parseOutline(text);
  expect(people.map(({ line, start, end }) => [line, text.slice(start, end)])).toEqual([
    [0, 'Una'],
    [2, '\tBen #what'],
  ]);
  expect(notes.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['unknown', '#what'],
  ]);
});

it('keeps a line that was emptied in its place when asked to', () => {
  const { people } = parseOutline('Una\n\t\n\t\tCai', { kept: new Set([1]) });
  expect(people.map(({ manager }) => manager)).toEqual([null, 0, 1]);
});
