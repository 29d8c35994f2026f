import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../../src/exchange/outline/parseOutline';
import {
  fieldsOf,
  inOutlineOrder,
  leftToRight,
  printOutline,
} from '../../../src/exchange/outline/printOutline';
import { arbitraryMap } from '../../arbitraries';

const language = fc.constantFrom('en' as const, 'zh-Hans' as const, 'zh-Hant' as const);

describe('an outline of a map', () => {
  it('says, read again, who reports to whom and all that a line can tell', () => {
    fc.assert(
      fc.property(arbitraryMap(), language, (map, shown) => {
        const { people, notes } = parseOutline(printOutline(map, shown));
        const ordered = inOutlineOrder(map, leftToRight).map(({ person }) => person);
        expect(people.map((each) => each.fields)).toEqual(ordered.map(fieldsOf));
        expect(people.map(({ manager }) => manager)).toEqual(
          ordered.map(({ managerId }) => {
            const index = ordered.findIndex(({ id }) => id === managerId);
            return index < 0 ? null : index;
          }),
        );
        expect(notes.filter(({ kind }) => kind === 'repeated')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never loses a word of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { people } = parseOutline(text);
        const letters = (part: string) =>
          [...part.normalize('NFKC')].filter((c) => /[\p{L}\p{N}]/u.test(c));
        const said = people.flatMap(({ fields, start, end }) => {
          const line = text.replace(/\r\n?/g, '\n').slice(start, end);
          return Object.keys(fields).length > 2
            ? letters(line)
            : letters(fields.name + fields.title);
        });
        expect(said.length).toBe(letters(text.replace(/[^\S\n]/g, ' ')).length);
      }),
    );
  });
});
