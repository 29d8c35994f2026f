import type { MapSnapshot } from '../model/map';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import { forestOf } from './forest';
import { measuresFor } from './measures';
import { visiblePeople } from './visibility';

/** Some people of a large map, to be drawn on a page of their own. */
export interface MapPart {
  /** The people drawn, the branches that go on elsewhere collapsed; those below them are in it, hidden. */
  readonly map: MapSnapshot;
  /** Whose branches these are; none for the overview. */
  readonly heads: readonly StakeholderId[];
  /** Where a branch takes several pages: which of how many, from 1. */
  readonly piece: { readonly number: number; readonly of: number };
  /** The people whose branches go on elsewhere. */
  readonly folded: readonly StakeholderId[];
}

/**
 * Cuts a map into parts that each pass `fits`: an overview down to the deepest level that does, small
 * branches left whole where there is room, then the same for each branch cut off; small branches that
 * were cut off together share a part. A team too wide for one page takes several. Somebody whose card alone does not pass has a page all the same.
 * @param fits  whether a map can be read on one page; asked of maps without those folded away
 */
export function splitMap(map: MapSnapshot, fits: (part: MapSnapshot) => boolean): MapPart[] {
  return new Splitter(map, fits).parts();
}

class Splitter {
  private readonly tops: readonly StakeholderId[];
  private readonly below: ReadonlyMap<StakeholderId, readonly StakeholderId[]>;
  /** Hidden ones included: they are counted on the fold. */
  private readonly everybodyBelow: ReadonlyMap<StakeholderId, readonly StakeholderId[]>;
  private readonly sizes = new Map<StakeholderId, number>();

  constructor(
    private readonly source: MapSnapshot,
    private readonly fits: (part: MapSnapshot) => boolean,
  ) {
    const visible = visiblePeople(source);
    const { roots, isolated, childrenOf, leavesFirst } = forestOf(source, measuresFor(source.info));
    this.tops = [...roots, ...isolated];
    this.everybodyBelow = childrenOf;
    // Who was folded away stays folded away, and is nobody's branch.
    this.below = new Map(
      [...childrenOf].flatMap(([id, children]) => {
        const shown = children.filter((child) => visible.has(child));
        return shown.length > 0 ? [[id, shown] as const] : [];
      }),
    );
    for (const id of leavesFirst) {
      const sum = this.reports(id).reduce(
        (total, child) => total + (this.sizes.get(child) ?? 1),
        1,
      );
      this.sizes.set(id, sum);
    }
  }

  parts(): MapPart[] {
    const found: MapPart[] = [];
    const open: (readonly StakeholderId[])[] = [[]];
    for (let heads = open.shift(); heads !== undefined; heads = open.shift()) {
      const parts = this.partsOf(heads);
      found.push(...parts);
      // A branch's own branches follow it, before its neighbours.
      open.unshift(...parts.flatMap(({ folded }) => this.shared(folded)));
    }
    return found;
  }

  /** Neighbouring branches that are whole on one page together. */
  private shared(heads: readonly StakeholderId[]): (readonly StakeholderId[])[] {
    const groups: StakeholderId[][] = [];
    for (const head of heads) {
      const last = groups.at(-1);
      const together = last && [...last, head];
      if (last && together && this.fits(this.peopleOn(together, this.topsOf(together), []))) {
        last.push(head);
      } else groups.push([head]);
    }
    return groups;
  }

  private topsOf(heads: readonly StakeholderId[]): readonly StakeholderId[] {
    return heads.length === 0 ? this.tops : heads.flatMap((head) => this.reports(head));
  }

  private partsOf(heads: readonly StakeholderId[]): MapPart[] {
    const tops = this.topsOf(heads);
    const folded = this.deepestCut(heads, tops);
    if (folded) return [this.part(heads, tops, folded)];
    const runs = this.runs(heads, tops);
    return runs.map((run, index) =>
      this.part(heads, run, this.parents(run), { number: index + 1, of: runs.length }),
    );
  }

  /** Whom to fold so that the rest fits, as few and as deep as possible; undefined when nothing helps. */
  private deepestCut(
    heads: readonly StakeholderId[],
    tops: readonly StakeholderId[],
  ): readonly StakeholderId[] | undefined {
    let best: readonly StakeholderId[] | undefined;
    let level = tops;
    for (;;) {
      const folded = this.parents(level);
      if (!this.fits(this.peopleOn(heads, tops, folded))) break;
      best = folded;
      if (folded.length === 0) return best;
      level = folded.flatMap((id) => this.reports(id));
    }
    return best && this.withSmallOnesOpen(heads, tops, best);
  }

  /** Unfolds as many of the smallest branches as there is room for. */
  private withSmallOnesOpen(
    heads: readonly StakeholderId[],
    tops: readonly StakeholderId[],
    folded: readonly StakeholderId[],
  ): readonly StakeholderId[] {
    const bySize = [...folded].sort((a, b) => this.size(a) - this.size(b));
    const without = (count: number) => {
      const unfolded = new Set(bySize.slice(0, count));
      return folded.filter((id) => !unfolded.has(id));
    };
    const most = largest(folded.length, (count) =>
      this.fits(this.peopleOn(heads, tops, without(count))),
    );
    return without(most);
  }

  /** A team in runs of nearly equal length that each fit with every branch folded. */
  private runs(heads: readonly StakeholderId[], tops: readonly StakeholderId[]): StakeholderId[][] {
    const most = Math.max(
      1,
      largest(tops.length, (count) => {
        const run = tops.slice(0, count);
        return this.fits(this.peopleOn(heads, run, this.parents(run)));
      }),
    );
    const count = Math.ceil(tops.length / most);
    return Array.from({ length: count }, (_, i) =>
      tops.slice(
        Math.round((i * tops.length) / count),
        Math.round(((i + 1) * tops.length) / count),
      ),
    );
  }

  private part(
    heads: readonly StakeholderId[],
    tops: readonly StakeholderId[],
    folded: readonly StakeholderId[],
    piece = { number: 1, of: 1 },
  ): MapPart {
    const map = this.mapOf(heads, tops, folded, () => this.everybodyBelow);
    return { map, heads, piece, folded };
  }

  /** Only those who are to be seen: whether they fit is asked often. */
  private peopleOn(
    heads: readonly StakeholderId[],
    tops: readonly StakeholderId[],
    folded: readonly StakeholderId[],
  ): MapSnapshot {
    const cut = new Set(folded);
    return this.mapOf(heads, tops, [], (id) => (cut.has(id) ? NOBODY : this.below));
  }

  private mapOf(
    heads: readonly StakeholderId[],
    tops: readonly StakeholderId[],
    folded: readonly StakeholderId[],
    reportsFrom: (id: StakeholderId) => ReadonlyMap<StakeholderId, readonly StakeholderId[]>,
  ): MapSnapshot {
    const cut = new Set(folded);
    const people = new Map<StakeholderId, Stakeholder>();
    const add = (id: StakeholderId) => {
      const person = this.source.stakeholders.get(id);
      if (!person) return;
      const managerId = this.managerIn(people, person);
      people.set(id, { ...person, managerId, collapsed: person.collapsed || cut.has(id) });
      for (const child of reportsFrom(id).get(id) ?? []) add(child);
    };
    for (const head of heads) {
      const person = this.source.stakeholders.get(head);
      if (person) people.set(head, { ...person, managerId: null, collapsed: false });
    }
    for (const id of tops) add(id);
    return { ...this.source, stakeholders: people };
  }

  /** Whoever reports to somebody on the page does so there. */
  private managerIn(
    people: ReadonlyMap<StakeholderId, Stakeholder>,
    { managerId }: Stakeholder,
  ): StakeholderId | null {
    return managerId !== null && people.has(managerId) ? managerId : null;
  }

  private parents(ids: readonly StakeholderId[]): StakeholderId[] {
    return ids.filter((id) => this.reports(id).length > 0);
  }

  private reports(id: StakeholderId): readonly StakeholderId[] {
    return this.below.get(id) ?? [];
  }

  private size(id: StakeholderId): number {
    return this.sizes.get(id) ?? 1;
  }
}

const NOBODY: ReadonlyMap<StakeholderId, readonly StakeholderId[]> = new Map();

/** The largest count up to `most` that passes, given that whatever is less than one that passes does too. */
function largest(most: number, passes: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
