import { fieldsOf, printLine } from '../../exchange/outline/printOutline';
import type { OutlineLanguage } from '../../exchange/outline/terms';
import { listedPeople } from '../../exchange/pasting/listed';
import { withoutMark } from '../../exchange/pasting/listMarks';

/**
 * A list that was pasted into an outline, as lines of the outline: bullets and numbers become indentation.
 * @param indent  of the line it is pasted into; the lines after the first begin with it
 * @returns null for a text without list marks, which is pasted as it is
 */
export function pastedLines(
  text: string,
  indent: string,
  language: OutlineLanguage,
): string | null {
  const isMarked = text.split(/\r\n?|\n/).some((line) => withoutMark(line.trim()).kind !== null);
  if (!isMarked) return null;
  const depths = new Map<string, number>();
  const lines = listedPeople(text).people.map((person) => {
    const depth = person.managerId === null ? 0 : (depths.get(person.managerId) ?? 0) + 1;
    depths.set(person.id, depth);
    return '\t'.repeat(depth) + printLine(fieldsOf(person), language);
  });
  return lines.length > 0 ? lines.join(`\n${indent}`) : null;
}
