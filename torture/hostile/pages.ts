import type { Chance } from '../suite';
import { anyText, hostileText } from './texts';

const TAGS: readonly string[] = [
  'ul',
  'ol',
  'li',
  'p',
  'div',
  'span',
  'b',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
  'br',
  'script',
  'style',
  'template',
  'svg',
  'math',
  'select',
  'h1',
  'pre',
  'blockquote',
  'img',
  'iframe',
  'form',
  'textarea',
  'title',
  'noscript',
  'frameset',
  'body',
  'html',
  'base',
  'meta',
  'link',
  'object',
  'plaintext',
  'x-y',
  'caption',
];
const ATTRIBUTES: readonly string[] = [
  'onerror="globalThis.__pwned=1"',
  'onload=globalThis.__pwned=1',
  'src="https://elsewhere.example/x.png"',
  'href="javascript:__pwned=1"',
  'colspan=1000',
  'rowspan=65534',
  'colspan=0',
  'rowspan=0',
  'rowspan=-1',
  'colspan=1e9',
  'aria-level=3',
  'aria-level=-1',
  'aria-level=1e400',
  'aria-level=NaN',
  'aria-level=99999',
  'style="mso-list:l0 level3 lfo1"',
  'style="mso-list:l0 level9999"',
  'style="mso-list:Ignore"',
  'style="margin-left:36.0pt"',
  'style="margin-left:1e400in"',
  'style="margin-left:....pt"',
  'style="background:url(https://elsewhere.example/)"',
  'http-equiv="refresh" content="0;url=https://elsewhere.example"',
  'class="x',
  "id='__proto__'",
];

/** HTML as a page that means ill puts it on the clipboard. */
export function hostilePage(chance: Chance): string {
  const kind = chance.whole(10);
  if (kind === 0)
    return `<html><!--StartFragment-->${list(chance, chance.is(0.05) ? 400 : 5)}<!--EndFragment-->`;
  if (kind <= 3) return table(chance);
  if (kind <= 5) return list(chance, 1 + chance.whole(6));
  if (kind === 6) return wordList(chance);
  const page = tree(chance, chance.whole(5));
  return chance.is(0.2) ? page.slice(0, chance.whole(page.length + 1)) : page;
}

function tree(chance: Chance, depth: number): string {
  const children = Array.from({ length: chance.whole(4) }, () =>
    depth > 0 ? tree(chance, depth - 1) : text(chance),
  );
  const tag = chance.one(TAGS);
  const open = `<${tag}${chance.is(0.5) ? ` ${attribute(chance)}` : ''}>`;
  return `${open}${text(chance)}${children.join('')}${chance.is(0.85) ? `</${tag}>` : ''}`;
}

function list(chance: Chance, depth: number): string {
  const items = Array.from(
    { length: 1 + chance.whole(3) },
    () => `<li ${attribute(chance)}>${text(chance)}`,
  );
  return `<ul>${items.join('')}${depth > 0 ? list(chance, depth - 1) : ''}</ul>`;
}

function wordList(chance: Chance): string {
  return Array.from(
    { length: 1 + chance.whole(8) },
    () =>
      `<p class=MsoListParagraph style='mso-list:l0 level${chance.one([1, 2, 3, 9, 99, -1])} lfo1'>${text(chance)}<![if !x]><span ${attribute(chance)}>·</span><![endif]></p>`,
  ).join('\n');
}

function table(chance: Chance): string {
  const cell = () => `<td ${chance.is(0.3) ? attribute(chance) : ''}>${text(chance)}</td>`;
  const width = chance.is(0.01) ? 2_000 : 1 + chance.whole(6);
  const rows = Array.from(
    { length: chance.is(0.01) ? 200 : chance.whole(7) },
    () => `<tr>${Array.from({ length: Math.min(width, 50) }, cell).join('')}</tr>`,
  );
  return `<table>${rows.join('')}${chance.is(0.05) ? table(chance) : ''}</table>`;
}

const attribute = (chance: Chance) => chance.one(ATTRIBUTES);

function text(chance: Chance): string {
  if (chance.is(0.6)) return anyText(chance, 0);
  return chance.one([
    hostileText(chance).slice(0, 20_000),
    '<![CDATA[x]]>',
    '&#0;',
    '&#xD800;',
    '&NotEqualTilde;',
    '<!-- x',
    '</',
    '&nbsp;',
    '<?x ?>',
  ]);
}
