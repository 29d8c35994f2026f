import type { PlainPerson } from '../generate';

/** From one card's corner to the next, px. */
const STEP = { x: 300, y: 120 } as const;

/**
 * The least one can do to lay out a tree from left to right: a row to everybody without reports, and a
 * manager midway between the first report and the last.
 * @returns top-left corners, px
 */
export function leftRight(people: readonly PlainPerson[]): Map<string, { x: number; y: number }> {
  const reports = new Map<string | null, PlainPerson[]>();
  for (const person of people) {
    reports.set(person.managerId, [...(reports.get(person.managerId) ?? []), person]);
  }
  const places = new Map<string, { x: number; y: number }>();
  let rows = 0;
  const place = (id: string, level: number): number => {
    const ys = (reports.get(id) ?? []).map((report) => place(report.id, level + 1));
    const [first, last] = [ys[0], ys.at(-1)];
    const y = first === undefined || last === undefined ? STEP.y * rows++ : (first + last) / 2;
    places.set(id, { x: STEP.x * level, y });
    return y;
  };
  for (const head of reports.get(null) ?? []) place(head.id, 0);
  return places;
}
