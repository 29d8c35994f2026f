import type { Stakeholder } from './stakeholder';

/** Whether a name asks who it is: “CFO?”, “财务总监？”. */
export function asksWho(name: string): boolean {
  return /[?？]\s*$/u.test(name);
}

/**
 * What a new name says of whether the person is known yet: a question makes a placeholder, an answer to
 * it ends that. Undefined when it says nothing: any other name leaves things as they are.
 */
export function placeholderAfter(before: string, name: string): boolean | undefined {
  if (asksWho(name)) return true;
  return asksWho(before) ? false : undefined;
}

/** How many people of a map are not yet known. */
export function countPlaceholders(people: Iterable<Stakeholder>): number {
  let count = 0;
  for (const person of people) if (person.placeholder) count += 1;
  return count;
}
