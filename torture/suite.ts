/** One kind of trouble, made again and again. */
export interface Suite {
  /** What one run does, in a few words. */
  readonly title: string;
  /** Runs when nobody asks for another number. */
  readonly runs: number;
  /**
   * One run; the same seed makes the same run.
   * @returns what was broken, in words; nothing when all promises were kept
   */
  run(seed: number): Promise<readonly string[]>;
  /** Before the first run, for what is dear to make. */
  start?(): Promise<void>;
  stop?(): Promise<void>;
  /** What was met on the way, for the record: "flagged 812 times". */
  readonly notes?: () => readonly string[];
}

/** A reproducible stream of chance. Source: mulberry32, public domain */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** @returns 0 to 1, 1 left out */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** @returns a whole number from 0 to `below`, which is left out */
  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws when there is nothing to choose from */
  one<T>(of: readonly T[]): T {
    const chosen = of[this.whole(of.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  }
}
