/** Lengthened, accented English, in which an untranslated or cut string is easy to see. For tests. */
export function pseudoTexts<T>(texts: T): T {
  if (typeof texts === 'string') return pseudo(texts) as T;
  return Object.fromEntries(
    Object.entries(texts as Record<string, unknown>).map(([key, value]) => [
      key,
      pseudoTexts(value),
    ]),
  ) as T;
}

const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  O: 'Ø',
};

function pseudo(text: string): string {
  const accented = text.replace(/\{\{.*?\}\}|[aeiouAEO]/g, (part) => ACCENTED[part] ?? part);
  return `⟦${accented}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}
