import { create } from 'zustand';
import type { MapSnapshot } from '../model/map';
import type { StakeholderId } from '../model/stakeholder';

type Place = Readonly<{ x: number; y: number }>;

/** People on their way to where the document already says they are. */
export interface Glide {
  /** Where they were, px in map space. */
  readonly from: ReadonlyMap<StakeholderId, Place>;
}

/** Set just before the document changes; the canvas shows the way and forgets it. */
export const useGlide = create<{ readonly glide: Glide | null }>(() => ({ glide: null }));

/** The canvas is to show the way from here to what the document is about to say. */
export function glideFrom(map: MapSnapshot, moved: Iterable<StakeholderId>): void {
  const from = new Map<StakeholderId, Place>();
  for (const id of moved) {
    const person = map.stakeholders.get(id);
    if (person) from.set(id, person.position);
  }
  useGlide.setState({ glide: { from } });
}
