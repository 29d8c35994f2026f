import type { StakeholderId } from '../model/stakeholder';

/**
 * Where a menu for a person opens, px in the window: below their card; for nobody, or when the card is
 * not in sight, in the middle.
 */
export function placeOfCard(id: StakeholderId | undefined): { x: number; y: number } {
  const card =
    id === undefined ? null : document.querySelector(`[data-stakeholder-id="${CSS.escape(id)}"]`);
  const box = card?.getBoundingClientRect();
  return box
    ? { x: box.left, y: box.bottom }
    : { x: window.innerWidth / 2 - 120, y: window.innerHeight / 3 };
}
