import { fragmentOf, writeFragment } from '../../src/commands/people/fragment';
import { printOutline } from '../../src/exchange/outline/printOutline';
import type { Chance } from '../suite';
import { hostileMapText } from './files';
import { anyMap } from './maps';
import { hostileRows } from './tables';
import { anyText, hostileText, longText } from './texts';

const MARKS: readonly string[] = [
  '- ',
  '* ',
  '• ',
  '1. ',
  '1.2.3 ',
  'a) ',
  'iv. ',
  '一、',
  '(1) ',
  '① ',
  'o\t',
  '** ',
  '——',
  '├── ',
  '│   └─ ',
  '1)',
  '-',
  '\uf0b7\t',
  '999.',
];
const TAGS: readonly string[] = [
  '#dm',
  '#decision-maker',
  '+acc',
  '=partner',
  '~controller',
  '!5',
  '!9',
  '@Olga',
  '@"Olga, B"',
  '#',
  '+',
  '@',
  '＃决策者',
  '#user #user',
  '!',
  '#__proto__',
  '+constructor',
  '@"unclosed',
  '"',
  '""',
  '=x',
  '=1+1',
];

/** A text as somebody may paste or type it. */
export function hostileLines(chance: Chance): string {
  const kind = chance.whole(20);
  if (kind === 0) return hostileText(chance);
  if (kind === 1) return longText(chance);
  if (kind <= 4)
    return hostileRows(chance)
      .map((row) => row.join('\t'))
      .join('\n');
  if (kind <= 6)
    return Array.from({ length: 1 + chance.whole(4) }, () => signature(chance)).join(
      chance.is(0.8) ? '\n\n' : '\n',
    );
  if (kind === 7) return hostileMapText(chance);
  if (kind === 8)
    return cut(printOutline(anyMap(chance), chance.one(['en', 'zh-Hans', 'zh-Hant'])), chance);
  if (kind === 9) return chain(chance);
  return Array.from({ length: chance.whole(14) }, () => line(chance)).join(
    chance.is(0.9) ? '\n' : '\r',
  );
}

/** What another tab, or a page that means ill, put on the clipboard under our own name. */
export function hostileClipping(chance: Chance): string {
  const map = anyMap(chance);
  let text = writeFragment(fragmentOf(map, [...map.stakeholders.keys()]));
  for (let times = chance.whole(4); times > 0; times -= 1) {
    text = text.replace(
      new RegExp(
        `"(${chance.one(['id', 'managerId', 'name', 'from', 'to', 'people', 'links', 'position', 'messages'])})":`,
      ),
      (found) =>
        `${found}${chance.one(['null', '1', '{}', '[]', '"p0"', '"__proto__"', JSON.stringify(hostileText(chance)), '{"__proto__":1}'])},"x":`,
    );
  }
  return cut(text, chance);
}

function cut(text: string, chance: Chance): string {
  return chance.is(0.3) ? text.slice(0, chance.whole(text.length + 1)) : text;
}

function line(chance: Chance): string {
  const indent = chance.one([
    '',
    '',
    '\t',
    '  ',
    '\t\t',
    ' \t ',
    '\u3000',
    '    '.repeat(chance.whole(6)),
    '\u00a0 ',
  ]);
  const mark = chance.is(0.4) ? chance.one(MARKS) : '';
  const words = Array.from({ length: chance.whole(4) }, () =>
    chance.is(0.4) ? chance.one(TAGS) : anyText(chance),
  );
  return indent + mark + words.join(chance.one([', ', ' ', ',', '\t', ' – ', '，']));
}

function signature(chance: Chance): string {
  const rest = [
    anyText(chance),
    'una@acme.example',
    `E: ${anyText(chance)}@${anyText(chance)}`,
    '+44 20 7946 0000',
    `T: ${'1-'.repeat(chance.whole(40))}`,
    'www.acme.example',
    'Kind regards,',
    '电话：12345678',
    anyText(chance),
    `Tel ${anyText(chance)}`,
  ];
  return ['Una Okafor', ...Array.from({ length: chance.whole(6) }, () => chance.one(rest))].join(
    '\n',
  );
}

/** Everybody under the one before. */
function chain(chance: Chance): string {
  const length = chance.one([20, 200, chance.is(0.03) ? 2_000 : 50]);
  return Array.from({ length }, (_, depth) => `${' '.repeat(depth)}P${depth}`).join('\n');
}
