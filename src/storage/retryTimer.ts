/** @param attempt 1 for the first retry @returns ms to wait */
export type RetryDelay = (attempt: number) => number;

/** 0.2 s, doubling up to 10 s: soon enough after a hiccup, seldom enough on a full disk. */
export const backoff: RetryDelay = (attempt) => Math.min(200 * 2 ** (attempt - 1), 10_000);

/** One pending retry, its delay growing with each failure in a row. */
export class RetryTimer {
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly delay: RetryDelay) {}

  schedule(run: () => void): void {
    clearTimeout(this.#timer);
    this.#failures += 1;
    this.#timer = setTimeout(run, this.delay(this.#failures));
  }

  /** For an attempt made before its time; the delay goes on growing if that fails too. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  succeeded(): void {
    this.cancel();
    this.#failures = 0;
  }
}
