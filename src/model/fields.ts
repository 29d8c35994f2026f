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

/** Most entries in a list of one person's (messages, names). */
export const LIST_LIMIT = 100;

/** A day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** A list without repeats, in the vocabulary's order, so that equal sets are equal lists. */
export function setOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z
    .array(z.enum(words))
    .transform((list): T[number][] => words.filter((word) => (list as string[]).includes(word)))
    .default([]);
}

/**
 * The same schema, except that a malformed field reads as its default instead of failing the whole;
 * of a list or record, only the malformed parts are lost.
 */
export function lenient<S extends z.ZodRawShape>(schema: z.ZodObject<S>) {
  const shape: Record<string, z.ZodType> = {};
  for (const [key, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const fallback = field.safeParse(undefined);
    shape[key] = fallback.success
      ? z
          .unknown()
          .transform((value) => {
            const reading = readParts(field, value);
            return reading.success ? reading.data : structuredClone(fallback.data);
          })
          .default(() => structuredClone(fallback.data))
      : field;
  }
  return z.object(shape) as unknown as z.ZodObject<S>;
}

/** What the field reads; of a malformed list or record, what is left without its malformed parts. */
function readParts(field: z.ZodType, value: unknown): z.ZodSafeParseResult<unknown> {
  const whole = field.safeParse(value);
  if (whole.success || typeof value !== 'object' || value === null) return whole;
  const rest = Array.isArray(value)
    ? value.filter((item) => field.safeParse([item]).success)
    : Object.fromEntries(
        Object.entries(value).filter(([key, part]) => field.safeParse({ [key]: part }).success),
      );
  return field.safeParse(rest);
}
