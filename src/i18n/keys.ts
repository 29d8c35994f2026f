import type { texts } from './en/texts';

type Plural<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;

type Paths<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? Plural<`${Prefix}${K}`>
    : Paths<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every text of the product, by its path: `domain.role.influencer`. Plural forms share one key. */
export type TextKey = Paths<typeof texts>;
