import type { Edit, Write } from './page/diff';
import type { PlainMap } from './page/plain';

interface Entry {
  readonly edit: Edit;
  isSaved: boolean;
}

interface KnownWrite extends Write {
  readonly isSaved: boolean;
}

/** What tabs did to one map, and what the map must therefore hold. */
export class Ledger {
  readonly #byTab = new Map<string, Entry[]>();

  get edits(): number {
    return this.#entries.length;
  }

  get savedEdits(): number {
    return this.#entries.filter(({ isSaved }) => isSaved).length;
  }

  /** @param tab one page from its loading to its end @param number of the tab's edit, from 1 */
  made(tab: string, number: number, edit: Edit): void {
    const entries = this.#byTab.get(tab) ?? [];
    entries[number - 1] = { edit, isSaved: false };
    this.#byTab.set(tab, entries);
  }

  /** The tab has shown that its edits up to this number are saved. */
  saved(tab: string, number: number): void {
    for (const entry of this.#byTab.get(tab)?.slice(0, number) ?? []) entry.isSaved = true;
  }

  /** @returns what is wrong with the map, in words */
  judge({ info, people }: PlainMap): readonly string[] {
    const broken: string[] = [];
    const saved = this.#entries.filter(({ isSaved }) => isSaved).map(({ edit }) => edit);
    const all = this.#entries.map(({ edit }) => edit);
    const added = new Set(saved.flatMap((edit) => edit.added));
    const addedPerhaps = new Set(all.flatMap((edit) => edit.added));
    const removed = new Set(saved.flatMap((edit) => edit.removed));
    const removedPerhaps = new Set(all.flatMap((edit) => edit.removed));
    const addedAgain = repeated(all.flatMap((edit) => edit.added));
    for (const id of added) {
      if (!people[id] && !removedPerhaps.has(id)) broken.push(`${id} was added and is lost`);
    }
    for (const id of Object.keys(people)) {
      if (!addedPerhaps.has(id)) broken.push(`nobody added ${id}`);
      if (removed.has(id) && !addedAgain.has(id)) broken.push(`${id} was removed and is there`);
    }
    const writes = this.#writes();
    for (const [id, fields] of [['', info] as const, ...Object.entries(people)]) {
      for (const [field, value] of Object.entries(fields)) {
        const found = judgeField(field, value, writes.get(`${field} of ${id}`) ?? []);
        if (found) broken.push(`${field} of ${id || 'the map'} is ${value}: ${found}`);
      }
    }
    return broken;
  }

  #writes(): ReadonlyMap<string, readonly KnownWrite[]> {
    const writes = new Map<string, KnownWrite[]>();
    for (const { edit, isSaved } of this.#entries) {
      for (const write of edit.writes) {
        const key = `${write.field} of ${write.id}`;
        const known = writes.get(key) ?? [];
        known.push({ ...write, isSaved });
        writes.set(key, known);
      }
    }
    return writes;
  }

  get #entries(): readonly Entry[] {
    return [...this.#byTab.values()].flat();
  }
}

/**
 * A field holds the last that some tab wrote; nobody who saw that has written anything else. Of what a
 * person is added with only the name is written: choosing what is so by default shows no difference,
 * and may come out above what another tab chose at that time.
 */
function judgeField(field: string, value: string, writes: readonly KnownWrite[]): string | null {
  const surely = writes.filter(({ isSaved }) => isSaved);
  if (surely.length === 0) return null;
  const same = writes.filter(({ after }) => after === value);
  if (same.length === 0) return 'nobody wrote that';
  const isPast = surely.some(({ before }) => before === value);
  const isDefault = field !== 'name' && same.some(({ before }) => before === null);
  return isPast && same.length === 1 && !isDefault ? 'what was written later is lost' : null;
}

function repeated(ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
}
