import { create } from 'zustand';
import type { Point } from '../../layout/displayList';
import type { StakeholderId } from '../../model/stakeholder';

interface DragState {
  /** Where the dragged cards are now, px in map space; the document hears of it on drop. */
  readonly positions: ReadonlyMap<StakeholderId, Point>;
  /** Who the dragged people would report to if they were dropped now. */
  readonly dropTarget: StakeholderId | null;
  /** Nobody drags: the cards are on their way to where the document says they are. */
  readonly isGliding: boolean;
}

const RESTING: DragState = { positions: new Map(), dropTarget: null, isGliding: false };

/** Cards under way. Mirrored here only while dragging, so that just what they touch is drawn anew. */
export const useDrag = create<DragState>(() => RESTING);

export function endDrag(): void {
  useDrag.setState(RESTING);
}

/** A line being drawn from a card, px in map space. */
export interface Connecting {
  readonly from: StakeholderId;
  readonly side: Side;
  readonly start: Point;
  readonly end: Point;
  readonly target: StakeholderId | null;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

export const useConnecting = create<{ readonly line: Connecting | null }>(() => ({ line: null }));
