/** Text without what varies in writing it: case, width of letters. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The same for "Okafor, Una" and "Una Okafor". */
export function nameKey(name: string): string {
  return foldCase(name)
    .split(/[\s,，、.]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
}
