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
