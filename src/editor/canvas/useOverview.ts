import { useStore } from '@xyflow/react';
import { visiblePeople } from '../../layout/visibility';
import { useOpenMap } from '../../state/openMap';

/** Below this zoom a card's smallest words are under 4 px: nobody reads them. */
const LEGIBLE_ZOOM = 0.32;
/** A map of this many cards is drawn whole at any zoom without effort. */
const FEW_CARDS = 300;

/** Whether one simplified picture stands for the cards now. */
export function useOverview(): boolean {
  const far = useStore((state) => state.transform[2] < LEGIBLE_ZOOM);
  const many = useOpenMap((state) => visiblePeople(state.map).size > FEW_CARDS);
  return far && many;
}
