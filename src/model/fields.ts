import * as z from 'zod/mini';
import { cleanLongText, cleanShortText } from './text';

// A strict Content-Security-Policy forbids the code that zod would generate at run time.
z.config({ jitless: true });

/** Ids are ours or mended by import: no separators, and nothing that names an object's prototype. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
export const idSchema = z.string().check(z.regex(ID_PATTERN));

export const cleanedText = (clean: (text: string) => string) =>
  z.pipe(z.string(), z.transform(clean));
export const shortText = () => z._default(cleanedText(cleanShortText), '');
export const longText = () => z._default(cleanedText(cleanLongText), '');
/** A value that may be missing, and then is null. */
export const nullable = <S extends z.core.SomeType>(schema: S) =>
  z._default(z.nullable(schema), null);

/** Map space is bounded so that no number in a file can push a card out of reach. px */
export const POSITION_LIMIT = 1_000_000;
const coordinate = z.number().check(z.minimum(-POSITION_LIMIT), z.maximum(POSITION_LIMIT));
export const pointSchema = z.object({ x: coordinate, y: coordinate });

/** Most entries in a list of one person's (messages, names). */
export const LIST_LIMIT = 100;

/** A day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** A list of at most LIST_LIMIT items. Of a longer one no item is looked at: each could be a fault to tell. */
export function listOf<S extends z.ZodMiniType>(item: S) {
  const short = z.refine((list: unknown) => !Array.isArray(list) || list.length <= LIST_LIMIT);
  return z.pipe(z.unknown().check(short), z.array(item));
}

/** A list without repeats, in the vocabulary's order, so that equal sets are equal lists. */
export function setOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z._default(
    z.pipe(
      listOf(z.enum(words)),
      z.transform((list): T[number][] => words.filter((word) => (list as string[]).includes(word))),
    ),
    [],
  );
}

/** Reads records of one shape whatever state they are in. */
export interface LenientReader<T> {
  /** @returns null when a field that has no default (an id) is missing or malformed */
  read(record: Readonly<Record<string, unknown>>): T | null;
}

/**
 * Reads by a schema, except that a malformed field reads as its default instead of failing the whole;
 * of a list or record, only the malformed parts are lost, unless there are more than LIST_LIMIT. Fields that are absent share one frozen
 * default: most fields of most people are, and a map of thousands is read at once.
 */
export function lenient<S extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<S>,
): LenientReader<z.output<z.ZodMiniObject<S>>> {
  const fields = (Object.entries(schema.shape) as [string, z.ZodMiniType][]).map(([key, field]) => {
    const absent = field.safeParse(undefined);
    return { key, field, absent: absent.success ? { value: frozen(absent.data) } : null };
  });
  return {
    read(record) {
      const whole: Record<string, unknown> = {};
      for (const { key, field, absent } of fields) {
        const given = Object.hasOwn(record, key) ? record[key] : undefined;
        const reading = given === undefined ? null : readParts(field, given);
        if (reading?.success) whole[key] = reading.data;
        else if (absent) whole[key] = absent.value;
        else return null;
      }
      return whole as z.output<z.ZodMiniObject<S>>;
    },
  };
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** What the field reads; of a malformed list or record, what is left without its malformed parts. */
function readParts(field: z.ZodMiniType, value: unknown): z.core.util.SafeParseResult<unknown> {
  const whole = field.safeParse(value);
  if (whole.success || typeof value !== 'object' || value === null) return whole;
  if (Object.keys(value).length > LIST_LIMIT) return whole;
  const rest = Array.isArray(value)
    ? value.filter((item) => field.safeParse([item]).success)
    : Object.fromEntries(
        Object.entries(value).filter(([key, part]) => field.safeParse({ [key]: part }).success),
      );
  return field.safeParse(rest);
}
