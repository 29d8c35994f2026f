import type { MapOrder } from '../state/preferences';
import type { MapEntry } from '../state/repository';

/** The maps that a home screen shows, in its order. */
interface Arrangement {
  /** Every word of it must be in the title or the account. */
  readonly query: string;
  readonly order: MapOrder;
  /** BCP 47: titles are compared as this language does. */
  readonly locale: string;
}

/** Maps outside the trash that match, in order; equal ones by when they were edited. */
export function arrangeMaps(
  maps: readonly MapEntry[],
  { query, order, locale }: Arrangement,
): MapEntry[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return maps
    .filter(({ trashedAt, title, account }) => {
      const text = folded(`${title} ${account}`);
      return trashedAt === null && words.every((word) => text.includes(word));
    })
    .sort((a, b) => {
      const byOrder =
        order === 'title'
          ? Number(a.title === '') - Number(b.title === '') || compare(a.title, b.title)
          : order === 'people'
            ? b.people - a.people
            : 0;
      return byOrder || b.editedAt - a.editedAt || (a.id < b.id ? -1 : 1);
    });
}

/** Maps in the trash, last deleted first. */
export function trashedMaps(maps: readonly MapEntry[]): MapEntry[] {
  return maps
    .filter(({ trashedAt }) => trashedAt !== null)
    .sort((a, b) => (b.trashedAt ?? 0) - (a.trashedAt ?? 0));
}

/** Letters alone: neither case nor accents nor full-width forms. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
