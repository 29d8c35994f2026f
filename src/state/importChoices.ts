import * as z from 'zod/mini';

const schema = z.array(z.tuple([z.string(), z.record(z.string(), z.int().check(z.gte(0)))]));

/** Which column, 0 for the first, holds which field; fields by name. */
export type KeptColumns = Readonly<Record<string, number>>;

const KEY = 'stakeholder-map.import';
/** Sets of headings whose choices are kept; the one used longest ago is forgotten first. */
const MOST_SETS = 50;

/** Stands in for a localStorage that is full or forbidden, as long as the tab lives. */
let sessionChoices: ReadonlyMap<string, KeptColumns> = new Map();

/** What was last chosen for a file with these headings, or null. */
export function columnsKeptFor(headings: readonly string[]): KeptColumns | null {
  const key = keyOf(headings);
  const kept = sessionChoices.get(key) ?? readAll().get(key);
  if (!kept) return null;
  return Object.fromEntries(Object.entries(kept).filter(([, column]) => column < headings.length));
}

/** Keeps the choice for the next file with the same headings, in this tab and after a reload. */
export function keepColumnsFor(headings: readonly string[], columns: KeptColumns): void {
  const key = keyOf(headings);
  const kept = readAll();
  kept.delete(key);
  kept.set(key, columns);
  sessionChoices = new Map([...sessionChoices, [key, columns]]);
  try {
    localStorage.setItem(KEY, JSON.stringify([...kept].slice(-MOST_SETS)));
  } catch (error) {
    // Costs only the memory of it after a reload.
    console.warn('The choice of columns could not be kept', error);
  }
}

/** Forgets what this tab remembers by itself; what is in localStorage stays. For tests of a reload. */
export function forgetSessionColumns(): void {
  sessionChoices = new Map();
}

function keyOf(headings: readonly string[]): string {
  return JSON.stringify(headings);
}

/** In order of use, the latest last. What is damaged counts as never chosen. */
function readAll(): Map<string, KeptColumns> {
  try {
    return new Map(schema.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]')));
  } catch (error) {
    console.warn('The choices of columns could not be read', error);
    return new Map();
  }
}
