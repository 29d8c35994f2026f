import { z } from 'zod';
import { cleanLongText, cleanShortText } from './text';

// A strict Content-Security-Policy forbids the code that zod would generate at run time.
z.config({ jitless: true });

/** Ids are ours or mended by import: no separators, and nothing that names an object's prototype. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
export const idSchema = z.string().regex(ID_PATTERN);

export const shortText = () => z.string().transform(cleanShortText).default('');
export const longText = () => z.string().transform(cleanLongText).default('');

/** Map space is bounded so that no number in a file can push a card out of reach. px */
export const POSITION_LIMIT = 1_000_000;
const coordinate = z.number().min(-POSITION_LIMIT).max(POSITION_LIMIT);
export const pointSchema = z.object({ x: coordinate, y: coordinate });

/** A day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** A list without repeats, in the vocabulary's order, so that equal sets are equal lists. */
export function setOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z
    .array(z.enum(words))
    .transform((list): T[number][] => words.filter((word) => (list as string[]).includes(word)))
    .default([]);
}

/** The same schema, except that a malformed field reads as its default instead of failing the whole. */
export function lenient<S extends z.ZodRawShape>(schema: z.ZodObject<S>) {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(schema.shape)) {
    const fallback = (field as z.ZodType).safeParse(undefined);
    shape[key] = fallback.success
      ? (field as z.ZodType).catch(() => structuredClone(fallback.data))
      : (field as z.ZodType);
  }
  return z.object(shape) as unknown as z.ZodObject<S>;
}
