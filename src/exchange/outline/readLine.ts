import { cleanShortText } from '../../model/text';
import { PURCHASE_FUNCTIONS } from '../../model/vocabulary';
import {
  AFTER_WORD,
  BEGINS_TAG,
  COMMA,
  type LineFields,
  type OutlineNote,
  type Range,
  SIGN_OF,
  TAG_LIKE,
  WORD,
} from './line';
import { type Sign, type Tag, termsFor } from './terms';

export interface ReadLine {
  readonly fields: LineFields;
  readonly notes: readonly OutlineNote[];
  /** The tags that were understood. */
  readonly tags: readonly Range[];
}

/**
 * Reads one line, without its indentation: `Name, Title #role +attitude =quadrant ~style !influence @owner`.
 * A name or an owner with a comma or a sign in it is put in double quotes, a quote within them doubled.
 * Words after a sign that mean nothing here stay part of the name or title they stand in.
 * @param caret  where somebody is typing, from the line's start: an unfinished tag there is not yet text
 */
export function readLine(line: string, caret: number | null = null): ReadLine {
  return new LineReader(line, caret).read();
}

class LineReader {
  #at = 0;
  readonly #texts = { name: '', title: '' };
  /** Whether the field has anything but blanks; asked often, and texts may be long. */
  #isBegun = false;
  #comma = -1;
  #field: 'name' | 'title' = 'name';
  #afterTag = false;
  readonly #fields: { -readonly [Key in keyof LineFields]?: LineFields[Key] } = {};
  readonly #notes: OutlineNote[] = [];
  readonly #tags: Range[] = [];

  constructor(
    private readonly line: string,
    private readonly caret: number | null,
  ) {}

  read(): ReadLine {
    while (this.#at < this.line.length) {
      if (!this.#quoted() && !this.#separator() && !this.#tag()) this.#text(this.#at + 1);
    }
    const name = cleanShortText(this.#texts.name);
    const title = cleanShortText(this.#texts.title);
    return { fields: { ...this.#fields, name, title }, notes: this.#notes, tags: this.#tags };
  }

  #text(end: number): void {
    const text = this.line.slice(this.#at, end);
    this.#texts[this.#field] += text;
    this.#isBegun ||= /\S/.test(text);
    this.#at = end;
    this.#afterTag = false;
  }

  /** A whole name or title in quotes. */
  #quoted(): boolean {
    if (this.line[this.#at] !== '"' || this.#isBegun) return false;
    const end = quoteEnd(this.line, this.#at);
    if (end === null) return false;
    const text = unquoted(this.line.slice(this.#at, end));
    this.#texts[this.#field] += text;
    this.#isBegun = /\S/.test(text);
    this.#at = end;
    return true;
  }

  #separator(): boolean {
    if (this.#field === 'title' || !COMMA.test(this.line[this.#at] ?? '')) return false;
    this.#field = 'title';
    this.#isBegun = false;
    this.#at += 1;
    return true;
  }

  #tag(): boolean {
    const start = this.#at;
    const sign = SIGN_OF.get(this.line[start] ?? '') as Sign | undefined;
    const begins =
      start === 0 || this.#afterTag || BEGINS_TAG.test(characterBefore(this.line, start));
    if (!sign || !begins) return false;
    if (sign === '@') return this.#owner(start);
    const end = start + 1 + lengthOf(WORD, this.line, start + 1);
    const isTyped = this.caret !== null && this.caret > start && this.caret <= end;
    AFTER_WORD.lastIndex = end;
    if (end === start + 1 || !AFTER_WORD.test(this.line)) {
      return isTyped && end === start + 1 && this.#take(start, end, false);
    }
    const terms = termsFor(sign, this.line.slice(start + 1, end));
    const [term] = terms;
    if (term && terms.length === 1) {
      this.#set(term.tag, { start, end });
      return this.#take(start, end);
    }
    if (isTyped && terms.length > 0) return this.#take(start, end, false);
    const kind = terms.length > 0 ? 'ambiguous' : 'unknown';
    if (!isTyped) this.#notes.push({ kind, start, end, word: this.line.slice(start, end) });
    this.#text(end);
    return true;
  }

  /** Reaches as far as the next tag or comma: people have several names. */
  #owner(start: number): boolean {
    if (this.line[start + 1] === '"') {
      const end = quoteEnd(this.line, start + 1);
      if (end !== null) {
        this.#setOwner(unquoted(this.line.slice(start + 1, end)), { start, end });
        return this.#take(start, end);
      }
    }
    if (/^(?:\s|$)/.test(this.line.slice(start + 1, start + 2))) {
      return this.caret === start + 1 && this.#take(start, start + 1, false);
    }
    const reach = this.line.slice(start + 1, this.#commaFrom(start + 1));
    const next = TAG_LIKE.exec(reach);
    const part = next ? reach.slice(0, next.index + next[0].length - 1) : reach;
    const owner = part.trimEnd();
    if (owner === '') {
      return this.caret === start + 1 && this.#take(start, start + 1, false);
    }
    const end = start + 1 + owner.length;
    this.#setOwner(owner, { start, end });
    return this.#take(start, end);
  }

  /** Where the next comma stands; the line's end without one. */
  #commaFrom(start: number): number {
    if (this.#comma < start) {
      const found = this.line.slice(start).search(COMMA);
      this.#comma = found < 0 ? this.line.length : start + found;
    }
    return this.#comma;
  }

  #setOwner(owner: string, range: Range): void {
    if (this.#fields.owner !== undefined) this.#repeat(range);
    this.#fields.owner = cleanShortText(owner);
  }

  #set(tag: Tag, range: Range): void {
    const fields = this.#fields;
    if (tag.field === 'function') {
      const functions = new Set([...(fields.functions ?? []), tag.value]);
      fields.functions = PURCHASE_FUNCTIONS.filter((each) => functions.has(each));
      return;
    }
    if (fields[tag.field] !== undefined) this.#repeat(range);
    Object.assign(fields, { [tag.field]: tag.value });
  }

  /** The last of several counts. */
  #repeat({ start, end }: Range): void {
    this.#notes.push({ kind: 'repeated', start, end, word: this.line.slice(start, end) });
  }

  #take(start: number, end: number, isUnderstood = true): true {
    if (isUnderstood) this.#tags.push({ start, end });
    // The words on its two sides do not become one.
    this.#texts[this.#field] += ' ';
    this.#at = end;
    this.#afterTag = true;
    return true;
  }
}

function characterBefore(line: string, at: number): string {
  const isPair = /[\uDC00-\uDFFF]/.test(line[at - 1] ?? '');
  return line.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Where a quoted part ends that begins at `start`; null when it is not closed or goes on without a gap. */
function quoteEnd(line: string, start: number): number | null {
  const closing = /"[^"]*(?:""[^"]*)*"(?=$|[\s,，]|[#+=~!@＃＋＝～！＠])/uy;
  closing.lastIndex = start;
  const found = closing.exec(line);
  return found ? start + found[0].length : null;
}

function unquoted(part: string): string {
  return part.slice(1, -1).replaceAll('""', '"');
}
