import type { Chance } from '../suite';

/** Scripts, handlers and addresses that must stay words, wherever they come to stand. */
const SCRIPTS: readonly string[] = [
  '<script>globalThis.__pwned=1</script>',
  '"><script>globalThis.__pwned=1</script>',
  '<img src=x onerror="globalThis.__pwned=1">',
  '<svg onload=globalThis.__pwned=1>',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>__pwned=1</script></svg>',
  '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
  'javascript:globalThis.__pwned=1',
  'data:text/html,<script>__pwned=1</script>',
  '<a href="javascript:__pwned=1">Una</a>',
  '<style>@import "https://elsewhere.example/x.css";</style>',
  '<foreignObject><body onload="__pwned=1"/></foreignObject>',
  "';__pwned=1;//",
  '{{constructor.constructor("__pwned=1")()}}',
  '{{count}} $t(importing.heading)',
  ']]><script>__pwned=1</script><![CDATA[',
  '<!--',
  '-->',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '&lt;b&gt;&amp;&#0;&#x1F600;',
];
/** What spreadsheets run. */
const FORMULAS: readonly string[] = [
  '=1+1',
  '=HYPERLINK("https://elsewhere.example","x")',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '  +1',
  '\u00a0=1',
  '\u3000=1',
  '\ufeff=1',
  '\u200b=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  "'=1",
  "''=1",
  '"=1"',
  '\u0001=1',
  '\u202e=1',
  '%=1',
  '|=1',
  ';=1',
  '=',
  '-',
  '+',
  '@',
];
/** Names that objects already have. */
const KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'valueOf',
  '__defineGetter__',
  'length',
  'then',
];
/** Characters that break text, tables, XML or the eye. */
const ODDITIES: readonly string[] = [
  '',
  ' ',
  '\0',
  '\u0001',
  '\b',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u200b',
  '\u200e',
  '\u2028',
  '\u2029',
  '\u202eevil\u202c',
  '\u2066x',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  'a\ud83d',
  '\udc00\ud800',
  '😀',
  '👩‍👩‍👧‍👦',
  'e\u0301'.repeat(40),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '王小明',
  'ﷺ',
  'ا',
  'İ',
  'ß',
  '\u{10ffff}',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '"',
  '""',
  "'",
  ',',
  ';',
  '|',
  '\\',
  '\\n',
  'a,b;c|d',
  '"unclosed',
  'NULL',
  'NaN',
  'undefined',
  '1e400',
  '-0',
  '9'.repeat(400),
  '0x1F',
  'TRUE',
];
/** Single signs that are repeated until something gives way. */
const UNITS: readonly string[] = [
  'a',
  ' ',
  '\t',
  '"',
  "'",
  '#',
  '@',
  '=',
  '(',
  '（',
  '-',
  '1',
  '1-',
  'a@',
  'a.',
  ', ',
  '+a',
  '\u3000',
  '=20',
  '=\n',
  '\n ',
  '<',
  '<b>',
  '</',
  '[',
  '{',
  '\\',
  '王',
  '\u0301',
  '#a',
  '"a',
  '"" ',
  '; ',
  '|',
  ' | ',
  ' - ',
  '1.',
  '* ',
  '&amp;',
  '\ud83d\ude00',
  '\n',
  '\r',
  'a b ',
];

export const HOSTILE_KEYS = KEYS;

/** A text that means ill. Mostly short; now and then thousands of characters, seldom a million. */
export function hostileText(chance: Chance): string {
  const kind = chance.whole(100);
  if (kind < 25) return chance.one(SCRIPTS);
  if (kind < 45) return chance.one(FORMULAS);
  if (kind < 52) return chance.one(KEYS);
  if (kind < 75) return chance.one(ODDITIES);
  if (kind < 85) return chance.one(FORMULAS) + chance.one(SCRIPTS);
  if (kind < 92) return chance.one(ODDITIES) + plainText(chance) + chance.one(ODDITIES);
  if (kind < 99 || chance.is(0.6)) return Array.from({ length: 8 }, () => anyUnit(chance)).join('');
  return longText(chance);
}

/** One sign over and over. */
export function longText(chance: Chance): string {
  const [unit, other] = [chance.one(UNITS), chance.one(UNITS)];
  const length = chance.is(0.01) ? 1_000_000 : chance.is(0.1) ? 60_000 : 3_000;
  return other + unit.repeat(Math.ceil(length / unit.length)) + chance.one(UNITS);
}

const NAMES = [
  'Una Okafor',
  'Bo Lam',
  'Cai',
  'Dee Moss',
  '王小明',
  '李娜',
  "Sinéad O'Brien",
  'Eve Hall',
  'José Núñez',
];
const POSTS = ['CFO', 'Buyer', 'Head of Works, North', '采购经理', 'Engineer (acting)', 'CIO?', ''];

export function plainText(chance: Chance): string {
  return chance.is(0.6) ? chance.one(NAMES) : chance.one(POSTS);
}

/** Hostile or not. */
export function anyText(chance: Chance, hostile = 0.4): string {
  return chance.is(hostile) ? hostileText(chance) : plainText(chance);
}

function anyUnit(chance: Chance): string {
  return chance.is(0.5) ? String.fromCharCode(chance.whole(0x10000)) : chance.one(UNITS);
}
