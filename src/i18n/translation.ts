/** The same keys as the English texts, each with a text: a missing or misspelt key fails the build. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]>;
};
