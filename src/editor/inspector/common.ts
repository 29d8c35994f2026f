/** Stands where several people differ. */
export const MIXED = Symbol('mixed');
export type Common<T> = T | typeof MIXED;

/** What all items have in common. @param items at least one */
export function common<Item, T>(items: readonly Item[], read: (item: Item) => T): Common<T> {
  const [first, ...rest] = items;
  if (first === undefined) throw new RangeError('common() asks about nobody');
  const value = read(first);
  return rest.every((item) => read(item) === value) ? value : MIXED;
}

/** Whether all, some or none of the items have it. */
export function share<Item>(
  items: readonly Item[],
  has: (item: Item) => boolean,
): 'all' | 'some' | 'none' {
  const count = items.filter(has).length;
  if (count === 0) return 'none';
  return count === items.length ? 'all' : 'some';
}
