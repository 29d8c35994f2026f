import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../../src/exchange/import/importError';
import { outlineMap, readOutline } from '../../../src/exchange/import/outline';
import { normalise } from '../../../src/model/normalise';

/** "Name/Title<Manager" of everybody. */
function read(text: string): string[] {
  const people = readOutline(text);
  return people.map(({ name, title, manager }) => {
    const above = manager === null ? '' : `<${people[manager]?.name}`;
    return `${name}${title && `/${title}`}${above}`;
  });
}

describe('a line of an outline', () => {
  it.each([
    ['Una Okafor, CFO', 'Una Okafor/CFO'],
    ['Una Okafor,CFO', 'Una Okafor/CFO'],
    ['王建国，总经理', '王建国/总经理'],
    ['陳大文、財務長', '陳大文/財務長'],
    ['Una Okafor - CFO', 'Una Okafor/CFO'],
    ['Una Okafor – CFO', 'Una Okafor/CFO'],
    ['王建国——总经理', '王建国/总经理'],
    ['Una Okafor (CFO)', 'Una Okafor/CFO'],
    ['王建国（总经理）', '王建国/总经理'],
    ['Una Okafor\tCFO', 'Una Okafor/CFO'],
    ['Una Okafor', 'Una Okafor'],
    ['Jean-Luc Smith-Jones', 'Jean-Luc Smith-Jones'],
    ['Una Okafor, Head of Plant, North', 'Una Okafor/Head of Plant, North'],
    ['1. Una Okafor, CFO', 'Una Okafor/CFO'],
    ['* Una Okafor', 'Una Okafor'],
    ['• Una Okafor', 'Una Okafor'],
    ['3M buyer', '3M buyer'],
    ['-5 group', '-5 group'],
    [', CFO', ', CFO'],
  ])('“%s” is %s', (line, person) => {
    expect(read(line)).toEqual([person]);
  });

  it.each(['', '   ', '---', '* * *', '\u3000', '└──'])('“%s” is nobody', (line) => {
    expect(read(line)).toEqual([]);
  });

  it('that is too long keeps its words in the notes', () => {
    const [person] = readOutline(`Una, ${'very '.repeat(200)}important`);
    expect(person?.title.length).toBeLessThanOrEqual(500);
    expect(person?.notes).toContain('important');
  });
});

describe('who reports to whom in an outline', () => {
  it('follows indentation with tabs', () => {
    expect(read('A\n\tB\n\t\tC\n\tD\nE')).toEqual(['A', 'B<A', 'C<B', 'D<A', 'E']);
  });

  it('follows indentation with spaces, however many', () => {
    expect(read('A\n  B\n     C\n  D\n E')).toEqual(['A', 'B<A', 'C<B', 'D<A', 'E<A']);
  });

  it('follows full-width spaces', () => {
    expect(read('甲\n\u3000乙\n\u3000\u3000丙')).toEqual(['甲', '乙<甲', '丙<乙']);
  });

  it('puts bullets below the line without one', () => {
    expect(read('A\n- B\n  - C\n- D\nE\n- F')).toEqual(['A', 'B<A', 'C<B', 'D<A', 'E', 'F<E']);
  });

  it('reads repeated bullets as levels', () => {
    expect(read('* A\n** B\n*** C\n** D')).toEqual(['A', 'B<A', 'C<B', 'D<A']);
    expect(read('# A\n## B\n# C')).toEqual(['A', 'B<A', 'C']);
  });

  it('reads drawn trees', () => {
    expect(read('A\n├── B\n│   └── C\n└── D')).toEqual(['A', 'B<A', 'C<B', 'D<A']);
  });

  it('is not disturbed by empty lines and Windows line ends', () => {
    expect(read('A\r\n\r\n\tB\r\n')).toEqual(['A', 'B<A']);
  });

  it('leaves lists without indentation flat', () => {
    expect(read('- A\n- B')).toEqual(['A', 'B']);
  });
});

describe('any text', () => {
  const line = fc.tuple(
    fc.constantFrom('', ' ', '  ', '\t', '\t\t', '- ', '  * ', '## ', '1. ', '\u3000', '│  └─ '),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const text = fc.array(line.map((parts) => parts.join(''))).map((lines) => lines.join('\n'));

  it('loses nobody and puts managers before their reports', () => {
    fc.assert(
      fc.property(text, (words) => {
        const people = readOutline(words);
        const lines = words
          .split(/\r\n?|[\n\u2028\u2029\u0085]/)
          .filter((each) => /[\p{L}]/u.test(each));
        expect(people.length).toBeGreaterThanOrEqual(lines.length);
        people.forEach(({ manager, depth }, index) => {
          if (manager === null) expect(depth).toBe(0);
          else {
            expect(manager).toBeLessThan(index);
            expect(depth).toBe((people[manager]?.depth ?? -1) + 1);
          }
        });
      }),
    );
  });

  it('keeps every letter', () => {
    const letters = (words: string) => (words.match(/\p{L}/gu) ?? []).join('');
    fc.assert(
      fc.property(text, (words) => {
        const kept = readOutline(words).map(({ name, title }) => name + title);
        expect(letters(kept.join(''))).toBe(letters(words));
      }),
    );
  });
});

describe('the map of an outline', () => {
  it('needs no repair', () => {
    const map = outlineMap(readOutline('A, CEO\n\tB\n\tC\nD'));
    expect(normalise(map)).toBe(map);
    const people = [...map.stakeholders.values()];
    expect(people.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
    expect(people.map(({ managerId }) => managerId)).toEqual([
      null,
      people[0]?.id,
      people[0]?.id,
      null,
    ]);
  });

  it('is refused when there is nobody, or more than a map holds', () => {
    expect(() => outlineMap(readOutline('---'))).toThrow(ImportError);
    const crowd = readOutline('A\n'.repeat(5_001));
    expect(() => outlineMap(crowd)).toThrow(
      expect.objectContaining({
        reason: 'too-many-people',
        details: { count: 5_001, limit: 5_000 },
      }),
    );
  });
});
