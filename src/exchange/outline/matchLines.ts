import type { StakeholderId } from '../../model/stakeholder';
import { TAG_LIKE } from './line';

/** A line as it was, and who it stood for. */
export interface KnownLine {
  readonly text: string;
  readonly id: StakeholderId | null;
}

/** Texts this alike are surely one text edited, wherever it went. */
const SURE = 0.6;
/** Texts this alike are one text edited when nothing speaks for another. */
const LIKELY = 0.35;
/** How far a line is looked for where many were replaced at once, in lines. */
const REACH = 60;

/**
 * Decides who each line of an edited outline stands for. Unchanged lines come first, also where they
 * have been moved or indented; then lines that are much alike, lines that stand where another stood,
 * and lines that are somewhat alike. A line of which nothing speaks for anybody is a new person, null;
 * so is a blank one, unless it is the only line that changed: then it was emptied to be typed anew.
 */
export function matchLines(
  previous: readonly KnownLine[],
  next: readonly string[],
): (StakeholderId | null)[] {
  return new Matching(previous, next).ids();
}

class Matching {
  readonly #matched: (StakeholderId | null | undefined)[];
  /** For every next line, the previous one it was found to be. */
  readonly #origin = new Map<number, number>();
  readonly #free = new Set<number>();

  constructor(
    private readonly previous: readonly KnownLine[],
    private readonly next: readonly string[],
  ) {
    this.#matched = next.map(() => undefined);
    for (const [index, { id }] of previous.entries()) if (id !== null) this.#free.add(index);
  }

  ids(): (StakeholderId | null)[] {
    if (!this.#ends()) {
      this.#unchanged((line) => line);
      this.#unchanged(contentOf);
      this.#alike(SURE);
      this.#inPlace();
      this.#alike(LIKELY);
    }
    return this.#matched.map((id) => id ?? null);
  }

  #take(nextIndex: number, index: number): void {
    this.#matched[nextIndex] = this.previous[index]?.id ?? null;
    this.#origin.set(nextIndex, index);
    this.#free.delete(index);
  }

  /** The lines before and after all changes. @returns whether no more than one line is left */
  #ends(): boolean {
    const { previous, next } = this;
    const shorter = Math.min(previous.length, next.length);
    let top = 0;
    while (top < shorter && previous[top]?.text === next[top]) this.#take(top, top++);
    let bottom = 0;
    const same = (up: number) => previous.at(-up)?.text === next.at(-up);
    while (bottom < shorter - top && same(bottom + 1)) {
      bottom += 1;
      this.#take(next.length - bottom, previous.length - bottom);
    }
    const isOne = previous.length - top - bottom === 1 && next.length - top - bottom === 1;
    if (isOne) this.#take(top, top);
    return isOne || next.length === top + bottom;
  }

  #open(): number[] {
    return this.next.flatMap((line, index) =>
      this.#matched[index] === undefined && contentOf(line) !== '' ? [index] : [],
    );
  }

  #unchanged(key: (line: string) => string): void {
    const waiting = new Map<string, number[]>();
    for (const index of this.#free) {
      const text = key(this.previous[index]?.text ?? '');
      const known = waiting.get(text);
      if (known) known.push(index);
      else waiting.set(text, [index]);
    }
    for (const open of this.#open()) {
      const index = waiting.get(key(this.next[open] ?? ''))?.shift();
      if (index !== undefined) this.#take(open, index);
    }
  }

  /** The most alike first; of equals, the nearest. */
  #alike(least: number): void {
    const open = this.#open();
    const isCrowded = open.length * this.#free.size > 20_000;
    const pairs = open.flatMap((nextIndex) =>
      [...this.#free].flatMap((index) => {
        const away = Math.abs(nextIndex - index);
        if (isCrowded && away > REACH) return [];
        const score = likeness(this.previous[index]?.text ?? '', this.next[nextIndex] ?? '');
        return score >= least ? [{ nextIndex, index, score, away }] : [];
      }),
    );
    pairs.sort((a, b) => b.score - a.score || a.away - b.away);
    for (const { nextIndex, index } of pairs) {
      if (this.#matched[nextIndex] === undefined && this.#free.has(index)) {
        this.#take(nextIndex, index);
      }
    }
  }

  /** Between the same neighbours, as many lines as there were stand for the same people in order. */
  #inPlace(): void {
    let gap: number[] = [];
    let above = -1;
    for (let index = 0; index <= this.next.length; index++) {
      const isEnd = index === this.next.length;
      const origin = isEnd ? this.previous.length : this.#origin.get(index);
      if (origin === undefined) {
        if (contentOf(this.next[index] ?? '') !== '') gap.push(index);
        continue;
      }
      const between = [...this.#free].filter((free) => free > above && free < origin);
      if (between.length === gap.length) {
        for (const [at, nextIndex] of gap.entries()) this.#take(nextIndex, between[at] ?? -1);
      }
      gap = [];
      above = origin;
    }
  }
}

function contentOf(line: string): string {
  return line.trim();
}

/** How alike the names and titles of two lines are: 0 not at all, 1 the same. Tags say nothing of who it is. */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(wordsOf(a)), pairsOf(wordsOf(b))];
  if (left.length + right.length === 0) return 0;
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

/** As much of a line as names and titles take; every pair of lines may be compared. UTF-16 units */
const COMPARED = 300;

function wordsOf(line: string): string {
  const content = contentOf(line).slice(0, COMPARED);
  const tag = TAG_LIKE.exec(content);
  const words = tag && tag.index > 0 ? content.slice(0, tag.index + 1) : content;
  return words.toLowerCase();
}

function pairsOf(text: string): string[] {
  const letters = [...` ${text} `];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
