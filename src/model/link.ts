import * as z from 'zod/mini';
import { idSchema, lenient, longText } from './fields';
import { LINK_STRENGTHS, STORED_LINK_KINDS } from './vocabulary';

export type LinkId = string;

/** A tie between two people other than reporting, which is the person's `managerId`. Source: DOMAIN.md §12 */
export const linkSchema = z.object({
  id: idSchema,
  kind: z.enum(STORED_LINK_KINDS),
  /** For `dotted-line` the report; for `influences` the one who influences. */
  from: idSchema,
  /** For `dotted-line` the second manager; for `influences` the one influenced. */
  to: idSchema,
  strength: z._default(z.enum(LINK_STRENGTHS), 'strong'),
  note: longText(),
});

export type Link = Readonly<z.infer<typeof linkSchema>>;
export const lenientLink = lenient(linkSchema);

/** Whether the tie reads the same from both ends. */
export function isMutual(kind: Link['kind']): boolean {
  return kind === 'conflict' || kind === 'ally';
}
