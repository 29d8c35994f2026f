/** px between the top-left corners of neighbours: room for a card and a gap. */
const COLUMN = 280;
const ROW = 180;
/** px that stacked people without reports stand to the right of their manager. */
const INDENT = 40;

interface Member {
  readonly id: string;
  readonly managerId: string | null;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * A simple tree: managers over the middle of their teams, people without reports stacked in a column.
 * @param people managers before their reports; one root
 * @returns top-left corners, px, by id
 */
export function placeTree(people: readonly Member[]): Map<string, Place> {
  const reports = new Map<string | null, Member[]>();
  for (const person of people) {
    const peers = reports.get(person.managerId) ?? [];
    peers.push(person);
    reports.set(person.managerId, peers);
  }
  const places = new Map<string, Place>();
  let column = 0;

  /** @returns x of the person's left edge */
  function place(person: Member, level: number): number {
    const team = reports.get(person.id) ?? [];
    const managers = team.filter(({ id }) => reports.has(id));
    const others = team.filter(({ id }) => !reports.has(id));
    const edges = managers.map((manager) => place(manager, level + 1));
    if (others.length > 0 || team.length === 0) {
      const x = column * COLUMN;
      column += 1;
      others.forEach(({ id }, index) => {
        places.set(id, { x: x + INDENT, y: (level + 1 + index) * ROW });
      });
      edges.push(x);
    }
    const x = (Math.min(...edges) + Math.max(...edges)) / 2;
    places.set(person.id, { x, y: level * ROW });
    return x;
  }

  for (const root of reports.get(null) ?? []) place(root, 0);
  return places;
}
