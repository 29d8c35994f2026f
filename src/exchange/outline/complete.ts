import { SIGN_OF, TAG_LIKE } from './line';
import { type OutlineLanguage, type Sign, spellingsOf, type Tag, TERMS, wordKey } from './terms';

export interface Candidate {
  /** What is inserted, sign included. */
  readonly text: string;
  /** Null for an owner. */
  readonly tag: Tag | null;
}

export interface Completion {
  /** The part of the text that a candidate takes the place of, sign included. */
  readonly start: number;
  readonly end: number;
  readonly sign: Sign;
  readonly candidates: readonly Candidate[];
}

/**
 * What the tag that ends at the caret may become, in one language; words of the others are understood.
 * @param caret   UTF-16 units from the start of the text
 * @param owners  known names on our side
 * @returns null when no tag ends there, when it is whole already, or when nothing fits
 */
export function completionAt(
  text: string,
  caret: number,
  language: OutlineLanguage,
  owners: readonly string[],
): Completion | null {
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1;
  const before = text.slice(lineStart, caret);
  // A word that goes on behind the caret is being corrected, not completed.
  if (/^[\p{L}\p{N}]/u.test(text.slice(caret))) return null;
  const begun = /(?:^|[\s,，\p{Script=Han}])([#+=~!@＃＋＝～！＠])([^\s,，"]*)$/u.exec(before);
  const sign = SIGN_OF.get(begun?.[1] ?? '') as Sign | undefined;
  if (!begun || !sign || TAG_LIKE.test((begun[2] ?? '').slice(1))) return null;
  const query = wordKey(begun[2] ?? '');
  const start = caret - (begun[2] ?? '').length - 1;
  if (isWhole(sign, query, owners)) return null;
  const candidates = sign === '@' ? ownersFor(query, owners) : termsLike(sign, query, language);
  return candidates.length > 0 ? { start, end: caret, sign, candidates } : null;
}

function isWhole(sign: Sign, query: string, owners: readonly string[]): boolean {
  if (sign === '@') return owners.some((owner) => wordKey(owner) === query);
  const keys = TERMS.filter((term) => term.sign === sign).map((term) =>
    spellingsOf(term).map(wordKey),
  );
  const begun = keys.filter((spellings) => spellings.some((key) => key.startsWith(query)));
  return begun.length === 1 && (begun[0]?.includes(query) ?? false);
}

/** Words that begin so come before those that only contain it. */
function termsLike(sign: Sign, query: string, language: OutlineLanguage): Candidate[] {
  const ranked = TERMS.filter((term) => term.sign === sign).map((term) => {
    const keys = spellingsOf(term).map(wordKey);
    const rank = keys.some((key) => key.startsWith(query))
      ? 0
      : keys.some((key) => key.includes(query))
        ? 1
        : 2;
    return { term, rank };
  });
  return [0, 1].flatMap((rank) =>
    ranked
      .filter((each) => each.rank === rank)
      .map(({ term }) => ({ text: sign + term.words[language][0], tag: term.tag })),
  );
}

/** Most owners offered. */
const OWNERS = 8;

function ownersFor(query: string, owners: readonly string[]): Candidate[] {
  return [...new Set(owners)]
    .filter((owner) => owner !== '' && wordKey(owner).includes(query))
    .sort((a, b) => Number(wordKey(b).startsWith(query)) - Number(wordKey(a).startsWith(query)))
    .slice(0, OWNERS)
    .map((owner) => ({
      text: `@${/[,，"]/.test(owner) || TAG_LIKE.test(owner) ? `"${owner.replaceAll('"', '""')}"` : owner}`,
      tag: null,
    }));
}
