import { create } from 'zustand';
import type { StakeholderId } from '../model/stakeholder';
import type { Lens, LinkKind } from '../model/vocabulary';
import { NOTHING, type Selection } from './selection';

/** A tag that can be set straight on the card. */
export type QuickTag = 'role' | 'attitude' | 'quadrant' | 'influence';

export type Dialog =
  | 'export'
  | 'update'
  | 'shortcuts'
  | 'palette'
  | 'link-target'
  | 'manager-target'
  | 'paste'
  | 'copies'
  | 'suggestions'
  | 'versions';

/** Dialogs in which somebody or something is found by typing. */
export function isPalette(dialog: Dialog | null): boolean {
  return dialog === 'palette' || dialog === 'link-target' || dialog === 'manager-target';
}

/**
 * A name being typed in place. A new person is in no document until the name is accepted, so giving up
 * leaves no trace.
 */
export type Naming =
  | { readonly kind: 'rename'; readonly id: StakeholderId }
  | {
      readonly kind: 'new';
      readonly managerId: StakeholderId | null;
      /** Top-left corner of the card, px in map space. */
      readonly position: { readonly x: number; readonly y: number };
      /** Ties somebody to the new person: `from` will report to, or influence, them. */
      readonly tie: { readonly kind: LinkKind; readonly from: StakeholderId } | null;
    };

/** A drawn connection that is waiting for its kind, or an existing one whose kind is being changed. */
export interface LinkDraft {
  readonly from: StakeholderId;
  readonly to: StakeholderId;
  readonly kind: LinkKind;
  /** Null for a reporting line, which is no stored link. */
  readonly linkId: string | null;
  /** Where its menu opens, px in the window. */
  readonly at: { readonly x: number; readonly y: number };
}

/** Where a context menu was asked for, px in the window, and over what. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  readonly over: 'person' | 'link' | 'canvas';
}

/** A text by its key, and the values it mentions; the screen translates. */
export interface Announcement {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a clipboard brought. */
export interface Pasted {
  readonly text: string;
  /** The same contents with their structure; empty without. */
  readonly html: string;
  /** People copied from a map; empty for everything else. */
  readonly clipping: string;
}

export const NOTHING_PASTED: Pasted = { text: '', html: '', clipping: '' };

/** What this tab is doing; nothing of it is kept with the map. */
export interface SessionState {
  readonly selection: Selection;
  readonly lens: Lens;
  readonly naming: Naming | null;
  /** The selected people are being given this tag. */
  readonly tagging: QuickTag | null;
  readonly linkDraft: LinkDraft | null;
  readonly menu: MenuPlace | null;
  readonly dialog: Dialog | null;
  /** What the paste dialog begins with. */
  readonly pasted: Pasted;
  /** The map is being laid out, and it takes a while. */
  readonly tidying: boolean;
  /** The outline is being opened to be typed in. */
  readonly outlineAsked: boolean;
  /** What just happened, for screen readers. */
  readonly announcement: Announcement | null;
}

const IDLE: SessionState = {
  selection: NOTHING,
  lens: 'attitude',
  naming: null,
  tagging: null,
  linkDraft: null,
  menu: null,
  dialog: null,
  pasted: NOTHING_PASTED,
  tidying: false,
  outlineAsked: false,
  announcement: null,
};

export const useSession = create<SessionState>(() => IDLE);

export function select(selection: Selection): void {
  useSession.setState({ selection, tagging: null });
}

/** When a map is closed nothing of it stays selected or open; the lens stays. */
export function resetSession(): void {
  useSession.setState({ ...IDLE, lens: useSession.getState().lens });
}

/** Drops from the selection what is no longer in the map. */
export function keepSelected(exists: {
  person(id: string): boolean;
  link(id: string): boolean;
}): void {
  const { selection } = useSession.getState();
  const people = selection.people.filter(exists.person);
  const links = selection.links.filter(exists.link);
  if (people.length === selection.people.length && links.length === selection.links.length) return;
  useSession.setState({ selection: { people, links } });
}
