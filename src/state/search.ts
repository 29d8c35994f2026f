import { create } from 'zustand';
import type { StakeholderId } from '../model/stakeholder';

/** The search within the open map. */
export interface SearchState {
  readonly isOpen: boolean;
  /** Counts how often the bar was asked for: asked again it takes the keyboard back. */
  readonly asked: number;
  readonly query: string;
  /** Whom the query finds, in reading order; marked on the canvas. */
  readonly hits: ReadonlySet<StakeholderId>;
  /** The hit that is shown now. */
  readonly current: StakeholderId | null;
}

const NO_HITS: ReadonlySet<StakeholderId> = new Set();
const CLOSED = { isOpen: false, hits: NO_HITS, current: null };

export const useSearch = create<SearchState>(() => ({ ...CLOSED, asked: 0, query: '' }));

export function askForSearch(): void {
  useSearch.setState(({ asked }) => ({ isOpen: true, asked: asked + 1 }));
}

/** Takes the marks away; the query is remembered, to go on with. */
export function endSearch(): void {
  useSearch.setState(CLOSED);
}

/** Forgets the query too: it was about a map that is no longer open. */
export function forgetSearch(): void {
  useSearch.setState({ ...CLOSED, query: '' });
}
