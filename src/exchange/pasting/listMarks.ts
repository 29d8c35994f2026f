/** What stands before an item of a list, and what kind of list that makes it. */
export interface Marked {
  readonly content: string;
  /** Items of one list have one kind; null without a mark. */
  readonly kind: string | null;
  /** How deep the mark itself says it is: `**` and `1.2` are a level below `*` and `1`. */
  readonly level: number;
}

/** Word's `o` and `§` come with a tab; as a word of a name they do not. */
const SYMBOL = /^(?:([-*+#])\1*|[•·‣⁃◦▪▫●○■□–—✓✔➢➤➔→\uf0b7\uf0a7\uf0d8]|[o§](?=\t))[\s\u3000]+/u;
const NUMBER = /^(\d{1,3}(?:\.\d{1,3})*)(?:[.)、．]|(?<=\.\d{1,3})(?=\s))[\s\u3000]*/;
const LETTER = /^([a-z]|[A-Z](?=\)))[.)、．][\s\u3000]+/;
const ROMAN = /^(?:[ivx]{1,5}|[IVX]{2,5})[.)][\s\u3000]+/;
const CHINESE = /^[一二三四五六七八九十]{1,3}[、.．][\s\u3000]*/;
const BRACKETED = /^[(（](?:\d{1,3}|[a-z]|[一二三四五六七八九十]{1,3})[)）][\s\u3000]*/;
const CIRCLED = /^[①-⑳][\s\u3000]*/u;

/** Takes off a list mark: bullets of Word, chats and wikis, numbers, letters, 一、 and full-width ones. */
export function withoutMark(line: string): Marked {
  // Full-width digits, letters and brackets of a mark are like the others; what follows is left alone.
  const head = line
    .slice(0, 8)
    .replace(/[０-９ａ-ｚＡ-Ｚ）（．]/g, (wide) => wide.normalize('NFKC'));
  const text = head + line.slice(8);
  const symbol = SYMBOL.exec(text);
  if (symbol) {
    const run = symbol[1] ? symbol[0].trimEnd().length : 1;
    return cut(line, symbol[0], symbol[1] ?? symbol[0].trim(), run - 1);
  }
  const number = NUMBER.exec(text);
  if (number) {
    const dots = (number[1] ?? '').split('.').length - 1;
    return cut(line, number[0], 'number', dots);
  }
  for (const [kind, pattern] of [
    ['roman', ROMAN],
    ['letter', LETTER],
    ['chinese', CHINESE],
    ['bracketed', BRACKETED],
    ['circled', CIRCLED],
  ] as const) {
    const found = pattern.exec(text);
    if (found) return cut(line, found[0], kind, 0);
  }
  return { content: line, kind: null, level: 0 };
}

function cut(line: string, mark: string, kind: string, level: number): Marked {
  return { content: line.slice(mark.length), kind, level };
}
