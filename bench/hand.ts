import type { Page } from '@playwright/test';

/** What it took to enter a map. */
export interface Effort {
  /** Keys pressed, a chord such as Ctrl+V as one; Shift for a sign or a capital is part of its key. */
  readonly keys: number;
  readonly clicks: number;
  readonly drags: number;
  /** Text fields filled, the Enter that ends them included. */
  readonly texts: number;
  /** px that the pointer travelled, straight from one place to the next */
  readonly travel: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Somebody at the keyboard and the mouse, who counts. */
export class Hand {
  #keys = 0;
  #clicks = 0;
  #drags = 0;
  #texts = 0;
  #travel = 0;
  #at: Point = { x: 720, y: 450 };

  constructor(readonly page: Page) {}

  get effort(): Effort {
    const [keys, clicks, drags] = [this.#keys, this.#clicks, this.#drags];
    return { keys, clicks, drags, texts: this.#texts, travel: Math.round(this.#travel) };
  }

  async press(key: string): Promise<void> {
    this.#keys += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    for (const letter of text) await this.press(letter);
  }

  /** Types into the field that has the keyboard and accepts. */
  async fill(text: string): Promise<void> {
    this.#texts += 1;
    await this.type(text);
    await this.press('Enter');
  }

  async click(at: Point): Promise<void> {
    this.#clicks += 1;
    await this.#moveTo(at);
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  async drag(from: Point, to: Point): Promise<void> {
    this.#drags += 1;
    await this.#moveTo(from);
    await this.page.mouse.down();
    await this.#moveTo(to);
    await this.page.mouse.up();
  }

  /** To point at something: a card shows its handles then. */
  async hover(at: Point): Promise<void> {
    await this.#moveTo(at);
  }

  async #moveTo(to: Point): Promise<void> {
    this.#travel += Math.hypot(to.x - this.#at.x, to.y - this.#at.y);
    this.#at = to;
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
  }
}
