import type { Stakeholder } from './stakeholder';

/** What tells whether somebody is known. */
export type Called = Pick<Stakeholder, 'name' | 'title'>;

/** Whether a name and a job title leave open who it is: “CFO?”, “财务总监？”, or a title and no name. */
export function asksWho({ name, title }: Called): boolean {
  return name === '' ? title !== '' : /[?？]\s*$/u.test(name);
}

/**
 * What a new name or title says of whether the person is known yet: a question makes a placeholder, an
 * answer to it ends that. Undefined when it says nothing: anything else leaves things as they are.
 * @param before  for somebody new, without name and title
 */
export function placeholderAfter(before: Called, after: Called): boolean | undefined {
  const [asked, asks] = [asksWho(before), asksWho(after)];
  if (asks && (!asked || before.name !== after.name)) return true;
  return asked && !asks ? false : undefined;
}

/** How many people of a map are not yet known. */
export function countPlaceholders(people: Iterable<Stakeholder>): number {
  let count = 0;
  for (const person of people) if (person.placeholder) count += 1;
  return count;
}
