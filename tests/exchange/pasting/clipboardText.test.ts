// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { clipboardText } from '../../../src/exchange/pasting/clipboardText';
import { understandPaste } from '../../../src/exchange/pasting/understandPaste';

const TREE = 'Una Okafor, CFO\n\tBo Lam, Buyer\n\t\tCai\n\tDee';

describe('a clipboard', () => {
  it.each([
    [
      'Google Docs',
      '<b id="docs-internal-guid-1"><ul><li aria-level="1"><p><span>Una Okafor, CFO</span></p></li>' +
        '<ul><li aria-level="2"><p>Bo Lam, Buyer</p></li><ul><li aria-level="3"><p>Cai</p></li></ul>' +
        '<li aria-level="2"><p>Dee</p></li></ul></ul></b>',
    ],
    [
      'a web page',
      '<ul>\n<li>Una Okafor, CFO\n<ol><li>Bo <b>Lam</b>, Buyer<ul><li>Cai</li></ul></li><li>Dee</li></ol></li></ul>',
    ],
    [
      'Word',
      [
        ['level1', 'Una Okafor, CFO'],
        ['level2', 'Bo Lam, Buyer'],
        ['level3', 'Cai'],
        ['level2', 'Dee'],
      ]
        .map(
          ([level, text]) =>
            `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 ${level} lfo1'><![if !supportLists]>` +
            `<span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>${text}</p>`,
        )
        .join('\n'),
    ],
    [
      'indented paragraphs',
      '<p>Una Okafor, CFO</p><p style="margin-left: 36pt">Bo Lam, Buyer</p>' +
        '<p style="margin-left: 72pt">Cai</p><p style="margin-left: 36pt">Dee</p>',
    ],
  ])('from %s keeps the nesting that its plain text lost', (_, html) => {
    expect(clipboardText('Una Okafor, CFO\nBo Lam, Buyer\nCai\nDee', html)).toBe(TREE);
  });

  it('keeps a title on a line of its own within an item', () => {
    const html = '<ul><li>Una<br>CFO<ul><li>Bo</li></ul></li></ul>';
    expect(clipboardText('Una\nCFO\nBo', html)).toBe('Una, CFO\n\tBo');
  });

  it('from a sheet has cells, merged ones for every row of theirs', () => {
    const html =
      '<table><tr><th>Department</th><th>Name</th><th>Job title</th></tr>' +
      '<tr><td rowspan="2">Finance</td><td>Una  Okafor</td><td>CFO</td></tr>' +
      '<tr><td>"Bo" Lam</td><td>Buyer</td></tr></table>';
    const text = clipboardText('Department\nName\nJob title\nFinance\nUna Okafor', html);
    const { kind, people } = understandPaste(text);
    expect(kind).toBe('table');
    expect(people.map(({ name, title, department }) => [name, title, department])).toEqual([
      ['Una Okafor', 'CFO', 'Finance'],
      ['"Bo" Lam', 'Buyer', 'Finance'],
    ]);
  });

  it.each([
    ['flat', 'Una\nBo', '<p>Una</p><p>Bo</p>'],
    ['cells already', 'Name\tTitle\nUna\tCFO', '<table><tr><td>x</td><td>y</td></tr></table>'],
    [
      'signatures',
      'Una Okafor\nuna@x.example',
      '<table><tr><td>Una</td><td>una@x</td></tr></table>',
    ],
    ['too long', 'Una\nBo', `<ul><li>Una<ul><li>Bo</li></ul></ul>${' '.repeat(4_000_000)}`],
    ['without letters', 'Una\nBo', '<ul><li>•<ul><li>–</li></ul></li></ul>'],
  ])('is its plain text where that is %s', (_, text, html) => {
    expect(clipboardText(text, html)).toBe(text);
  });

  it('runs and shows nothing of what is hostile', () => {
    const html =
      '<script>globalThis.ran = 1</script><style>p{}</style><img src=x onerror="globalThis.ran = 1">' +
      `<ul><li>Una<ul><li>Bo</li></ul></li></ul>${'<div>'.repeat(400)}`;
    expect(clipboardText('', html)).toBe('Una\n\tBo');
    expect(globalThis).not.toHaveProperty('ran');
  });
});
