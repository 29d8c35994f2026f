import { describe, expect, it } from 'vitest';
import { matchLines } from '../../../src/exchange/outline/matchLines';

const BEFORE = ['Una Okafor, CFO #dm', '\tBen Adeyemi, CIO', '\t\tCai Lin', '\tDee Moss, Buyer'];

/** The number of the line that each new line is, `-` for nobody. */
function match(before: readonly string[], after: readonly string[]): string {
  const known = before.map((text, index) => ({ text, id: text.trim() ? String(index) : null }));
  return matchLines(known, after)
    .map((id) => id ?? '-')
    .join(' ');
}

/** The lines of before with some of them replaced. */
const edited = (changes: Record<number, string>) => BEFORE.map((line, at) => changes[at] ?? line);

describe('after an edit a line is still the same person', () => {
  it.each([
    ['when nothing changed', BEFORE, '0 1 2 3'],
    ['when a letter was typed', edited({ 1: '\tBen Adeyemix, CIO' }), '0 1 2 3'],
    ['when the name is another', edited({ 1: '\tZoë Quill' }), '0 1 2 3'],
    ['when it was emptied to be typed anew', edited({ 1: '\t' }), '0 1 2 3'],
    ['when it was indented', edited({ 3: '\t\tDee Moss, Buyer' }), '0 1 2 3'],
    ['when all were indented', BEFORE.map((line) => `\t${line}`), '0 1 2 3'],
    ['when it was moved', [0, 3, 1, 2].map((at) => BEFORE[at] ?? ''), '0 3 1 2'],
    [
      'when it was moved, indented and tagged',
      [`${BEFORE[3]?.trim()} +acc`, ...BEFORE.slice(0, 3)],
      '3 0 1 2',
    ],
    ['when blank lines came between', BEFORE.flatMap((line) => ['', line]), '- 0 - 1 - 2 - 3'],
    ['when several were renamed in place', edited({ 1: '\tXi', 2: '\t\tYo' }), '0 1 2 3'],
    ['when a line was added above', ['New', ...BEFORE], '- 0 1 2 3'],
    ['when a line was added amid', BEFORE.toSpliced(2, 0, '\t\tNew'), '0 1 - 2 3'],
    ['when others were taken out', [BEFORE[0] ?? '', BEFORE[3] ?? ''], '0 3'],
    [
      'when Enter broke it',
      edited({ 1: '\tBen Adeyemi,\n\t CIO' }).join('\n').split('\n'),
      '0 1 - 2 3',
    ],
    [
      'when it was joined to the next',
      edited({ 2: '\t\tCai Lin\tDee Moss, Buyer' }).slice(0, 3),
      '0 1 3',
    ],
  ])('%s', (_, after, expected) => {
    expect(match(BEFORE, after)).toBe(expected);
  });

  it('unless tags are all that it shares with another', () => {
    const [before, after] = [
      ['Una #dm +accepting =partner', 'Ben'],
      ['Zed #dm +accepting =partner', 'Kim', 'Ben'],
    ];
    expect(match(before, after)).toBe('- - 1');
  });

  it('and equal lines are different people', () => {
    expect(match(['TBC', 'TBC'], ['TBC', 'TBC', 'TBC'])).toBe('0 1 -');
    expect(match(['TBC', 'TBC'], ['TBC'])).toBe('0');
  });

  it('and an edit of a thousand lines takes no time to speak of', () => {
    const before = Array.from({ length: 1_000 }, (_, at) => `Person ${at}, Title ${at * 7}`);
    const after = before.map((line) => `${line} of the East`);
    expect(match(before, after)).toBe(before.map((_, at) => at).join(' '));
  });
});
