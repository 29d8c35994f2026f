import type { Page } from '@playwright/test';
import type { MapOnDisk } from './page/reader';
import type { Chance } from './suite';

/** What of a map is written down by whoever edits it. */
export type MapState = Pick<MapOnDisk, 'title' | 'account' | 'people'>;

/** Edits the open map by keyboard, and writes down what it comes to be. */
export class Hands {
  readonly #page: Page;
  readonly #chance: Chance;
  /** Told what the map will be, before the key that makes it so. */
  readonly #next: (state: MapState) => void;
  /** Told when the key has done its work. */
  readonly #done: () => Promise<void>;
  #state: MapState;
  #selected: string | null = null;
  /** Whether the person selected has just been named, so that keys reach the canvas. */
  #isOnCanvas = false;

  constructor(
    page: Page,
    chance: Chance,
    state: MapState,
    told: { next(state: MapState): void; done(): Promise<void> },
  ) {
    this.#page = page;
    this.#chance = chance;
    this.#state = state;
    this.#next = told.next;
    this.#done = told.done;
  }

  /** Anything a user may do next. */
  async edit(): Promise<void> {
    const kind = this.#chance.next();
    if (kind < 0.25) await this.#typeTitle();
    else if (kind < 0.45 && this.#selected !== null) await this.#typeJobTitle(this.#selected);
    else if (kind < 0.5) await this.#clear();
    else await this.#add();
  }

  /** Leaves the canvas focused and the new person selected. */
  async #add(): Promise<void> {
    const name = `Person ${this.#chance.whole(1e9)}`;
    if (this.#isOnCanvas) await this.#page.keyboard.press(this.#chance.one(['Enter', 'Tab']));
    else await this.#page.getByRole('button', { name: 'Add person' }).click();
    await this.#page.getByRole('region', { name: 'Map canvas' }).locator('input:focus').waitFor();
    await this.#page.keyboard.insertText(name);
    await this.#press('Enter', { ...this.#state, people: { ...this.#state.people, [name]: '' } });
    this.#selected = name;
    this.#isOnCanvas = true;
  }

  /** Each letter is an edit. */
  async #typeTitle(): Promise<void> {
    this.#isOnCanvas = false;
    const field = this.#page.getByRole('textbox', { name: 'Map title' });
    await field.press(this.#state.title.length > 40 ? 'Control+A' : 'End');
    let title = this.#state.title.length > 40 ? '' : this.#state.title;
    for (let letters = 1 + this.#chance.whole(8); letters > 0; letters -= 1) {
      const letter = String.fromCharCode(97 + this.#chance.whole(26));
      title += letter;
      await this.#make({ ...this.#state, title }, () => field.press(letter));
    }
  }

  async #typeJobTitle(name: string): Promise<void> {
    this.#isOnCanvas = false;
    const details = this.#page.getByRole('region', { name: 'Details' });
    const jobTitle = `Job ${this.#chance.whole(1e9)}`;
    const people = { ...this.#state.people, [name]: jobTitle };
    await this.#make({ ...this.#state, people }, () =>
      details.getByLabel('Job title', { exact: true }).fill(jobTitle),
    );
  }

  /** A large edit, before which the map is kept as a version; mostly taken back. */
  async #clear(): Promise<void> {
    await this.#add();
    const before = this.#state;
    await this.#page.keyboard.press('Control+A');
    await this.#press('Delete', { ...before, people: {} });
    this.#selected = null;
    this.#isOnCanvas = false;
    if (this.#chance.is(0.9)) await this.#press('Control+Z', before);
  }

  #press(key: string, state: MapState): Promise<void> {
    return this.#make(state, () => this.#page.keyboard.press(key));
  }

  async #make(state: MapState, act: () => Promise<void>): Promise<void> {
    this.#state = state;
    this.#next(state);
    await act();
    await this.#done();
  }
}
