import type { StakeholderId } from '../model/stakeholder';

/** Where a person's card is in the window, px; null for nobody, or when it is not in sight. */
export function boxOfCard(id: StakeholderId | undefined): DOMRect | null {
  if (id === undefined) return null;
  const card = document.querySelector(`[data-stakeholder-id="${CSS.escape(id)}"]`);
  return card?.getBoundingClientRect() ?? null;
}

/**
 * Where a menu for a person opens, px in the window: below their card; for nobody, or when the card is
 * not in sight, in the middle.
 */
export function placeOfCard(id: StakeholderId | undefined): { x: number; y: number } {
  const box = boxOfCard(id);
  return box
    ? { x: box.left, y: box.bottom }
    : { x: window.innerWidth / 2 - 120, y: window.innerHeight / 3 };
}
