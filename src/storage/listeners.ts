/** Makes an error seen (the window's `error` event, or the console) without stopping what goes on. */
export function reportProblem(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else console.error(error);
}

/** Those who want to be told; one that throws keeps neither the others nor the teller from going on. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();

  get size(): number {
    return this.#listeners.size;
  }

  /** @returns stop listening */
  add(listener: (value: T) => void): () => void {
    // A wrapper, so that one function added twice is told twice and removed once.
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** @returns whether every listener took it without throwing */
  tell(value: T): boolean {
    let taken = true;
    for (const listener of [...this.#listeners]) {
      taken = tell(listener, value) && taken;
    }
    return taken;
  }
}

/** Tells one listener. @returns whether it took it without throwing */
export function tell<T>(listener: (value: T) => void, value: T): boolean {
  try {
    listener(value);
    return true;
  } catch (error) {
    reportProblem(error);
    return false;
  }
}
