/** Things waiting for their turn, the cheapest first: a binary heap. */
export class CheapestFirst<T> {
  private readonly waiting: { readonly cost: number; readonly thing: T }[] = [];

  add(thing: T, cost: number): void {
    const { waiting } = this;
    let at = waiting.length;
    waiting.push({ cost, thing });
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.cost(above) <= this.cost(at)) return;
      this.swap(above, at);
      at = above;
    }
  }

  /** @returns the cheapest, which waits no longer; nothing when nothing waits */
  take(): T | undefined {
    const { waiting } = this;
    const first = waiting[0];
    const last = waiting.pop();
    if (!first || !last || waiting.length === 0) return first?.thing;
    waiting[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const next = this.cost(right) < this.cost(left) ? right : left;
      if (this.cost(next) >= this.cost(at)) return first.thing;
      this.swap(at, next);
      at = next;
    }
  }

  private cost(at: number): number {
    return this.waiting[at]?.cost ?? Number.POSITIVE_INFINITY;
  }

  private swap(a: number, b: number): void {
    const { waiting } = this;
    const [one, other] = [waiting[a], waiting[b]];
    if (!one || !other) return;
    waiting[a] = other;
    waiting[b] = one;
  }
}
