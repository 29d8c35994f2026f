import { describe, expect, it } from 'vitest';
import { completionAt } from '../../../src/exchange/outline/complete';
import type { OutlineLanguage } from '../../../src/exchange/outline/terms';

/** What is offered where `|` stands. */
function offered(marked: string, language: OutlineLanguage = 'en', owners: string[] = []) {
  const caret = marked.indexOf('|');
  const found = completionAt(marked.replace('|', ''), caret, language, owners);
  return found?.candidates.map(({ text }) => text) ?? [];
}

describe('completion', () => {
  it('offers everything after a sign, in the language shown', () => {
    expect(offered('Una =|')).toEqual([
      '=partner',
      '=friend',
      '=stranger',
      '=opponent',
      '=unknown',
    ]);
    expect(offered('王建国=|', 'zh-Hans')).toEqual([
      '=伙伴',
      '=朋友',
      '=陌路人',
      '=对手',
      '=未评估',
    ]);
    expect(offered('Una ！|', 'zh-Hant')).toEqual(['!1', '!2', '!3', '!4', '!5']);
  });

  it('narrows what it offers, beginnings first', () => {
    expect(offered('Una #lead|')).toEqual(['#project-lead', '#senior-leader', '#parent-leader']);
    expect(offered('Una #pro|')).toEqual(['#purchaser', '#project-lead']);
  });

  it('understands the words of the other languages', () => {
    expect(offered('王建国 +sc|', 'zh-Hans')).toEqual(['+怀疑']);
    expect(offered('王建國 #财务|', 'zh-Hant')).toEqual(['#財務推薦者']);
  });

  it('offers owners by any part of their names, quoted where needed', () => {
    const owners = ['Li Wei', 'Wendy Moss', 'Moss, Tom', 'Li Wei'];
    expect(offered('Una @we|', 'en', owners)).toEqual(['@Wendy Moss', '@Li Wei']);
    expect(offered('Una @mos|', 'en', owners)).toEqual(['@"Moss, Tom"', '@Wendy Moss']);
  });

  it.each([
    'Una|',
    'Una #|ok',
    'una@exa|',
    'R&D + |',
    'Una #zzz|',
    'Una #dm |',
    'Una #user|',
    'Una !3|',
  ])('keeps quiet in %s', (marked) => expect(offered(marked)).toEqual([]));

  it('tells what part of the text it completes', () => {
    expect(completionAt('Ann\n\tUna +acc, CFO', 13, 'en', [])).toMatchObject({
      start: 9,
      end: 13,
      sign: '+',
    });
  });
});
