/**
 * A name that tells who is meant only to those who know them: "Una Okafor" becomes "U. O.", and of a
 * Chinese name the surname's first character stays, 王小明 becomes 王某.
 */
export function initialsFor(name: string): string {
  const words = name.split(/[\s·-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = ''] = words;
  if (/^\p{Script=Han}/u.test(first)) return `${[...first][0]}某`;
  return words
    .map((word) => `${[...word].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? ''}.`)
    .join(' ');
}

/**
 * Replaces full names inside other texts, the longest first, however they are written: in capitals or
 * not, at the start of a compound.
 * @param names  each with what stands in its place
 */
export function replacingNames(
  names: readonly (readonly [name: string, by: string])[],
): (text: string) => string {
  const byStart = new Map<string, { readonly name: string; readonly by: string }[]>();
  const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);
  for (const [name, by] of longestFirst) {
    if (name === '') continue;
    const entry = { name: folded(name), by };
    const start = entry.name.slice(0, KEY);
    const same = byStart.get(start);
    if (same) same.push(entry);
    else byStart.set(start, [entry]);
  }
  return (text) => {
    const whole = text.normalize();
    const low = folded(text);
    let out = '';
    for (let at = 0; at < whole.length; ) {
      const candidates = [
        ...(byStart.get(low.slice(at, at + KEY)) ?? []),
        ...(byStart.get(low.slice(at, at + 1)) ?? []),
      ];
      const found = candidates.find(({ name }) => isWholeAt(low, at, name));
      out += found ? found.by : whole[at];
      at += found ? found.name.length : 1;
    }
    return out;
  };
}

/** Names are looked up by so many characters: a list of thousands is not tried one by one. */
const KEY = 2;

/** Without case, composed, and as long as the composed text: what has no single small letter stays. */
function folded(text: string): string {
  return Array.from(text.normalize(), (character) => {
    const low = character.toUpperCase().toLowerCase();
    return low.length === character.length ? low : character;
  }).join('');
}

/**
 * Whether a text has a name at that place, and not by chance within a word. Where words are not parted
 * by spaces there is no telling, and a name of several words is hardly ever met by chance: "Una Okafors".
 */
function isWholeAt(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false;
  const end = at + name.length;
  const startsInside =
    LETTER_AT_START.test(name) && LETTER_AT_END.test(text.slice(Math.max(0, at - 2), at));
  const endsInside =
    !name.includes(' ') &&
    LETTER_AT_END.test(name) &&
    LETTER_AT_START.test(text.slice(end, end + 2));
  return !startsInside && !endsInside;
}

/** Letters of scripts that part words with spaces and hang nothing on names, and digits. */
const LETTER_AT_START =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Nd}]/u;
const LETTER_AT_END =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Nd}]$/u;
