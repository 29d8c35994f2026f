import { useStore } from '@xyflow/react';
import { visiblePeople } from '../../layout/visibility';
import { useOpenMap } from '../../state/openMap';

/** Below this zoom a card's smallest words are under 4 px: nobody reads them. */
export const LEGIBLE_ZOOM = 0.32;
/** So few cards cost nothing, and are all in view long before they are too small to read. */
const FEW_CARDS = 40;

/**
 * Whether one simplified picture stands for the cards now.
 * @param openingZoom  counts until the canvas is ready: React Flow starts at 100 % wherever it opens
 */
export function useOverview(openingZoom: number, ready: boolean): boolean {
  const far = useStore((state) => (ready ? state.transform[2] : openingZoom) < LEGIBLE_ZOOM);
  const many = useOpenMap((state) => visiblePeople(state.map).size > FEW_CARDS);
  return far && many;
}
