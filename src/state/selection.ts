/** What is selected on the canvas: ids of people and of stored links, in the order they were picked. */
export interface Selection {
  readonly people: readonly string[];
  readonly links: readonly string[];
}

export const NOTHING: Selection = { people: [], links: [] };

export function selectPeople(people: Iterable<string>): Selection {
  return { people: [...new Set(people)], links: [] };
}

export function selectLinks(links: Iterable<string>): Selection {
  return { people: [], links: [...new Set(links)] };
}

/** Adds the person when not selected, takes them out when they are. */
export function togglePerson(selection: Selection, id: string): Selection {
  const people = selection.people.includes(id)
    ? selection.people.filter((other) => other !== id)
    : [...selection.people, id];
  return { ...selection, people };
}
