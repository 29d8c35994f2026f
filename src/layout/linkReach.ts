/** How far a link's way round cards may lead beyond the two it joins. px */
export const DETOUR = 320;

/** However they are drawn, lines reach at most this far beyond the cards they join. px */
export const FARTHEST = DETOUR + 20;
