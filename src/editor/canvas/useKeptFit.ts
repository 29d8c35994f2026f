import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useEffect } from 'react';
import { boundsOfMap } from '../../layout/geometry';
import { useOpenMap } from '../../state/openMap';
import { cardsIn, stageOf, viewportFor } from './useMapCamera';

/** The map fits the canvas when a panel opens or closes, or the window changes, if it did before. */
export function useKeptFit(): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.width === before.width && now.height === before.height) return;
        const bounds = boundsOfMap(useOpenMap.getState().map);
        if (!bounds || before.width === 0 || now.width === 0) return;
        const cards = cardsIn(bounds);
        const fitted = viewportFor(bounds, stageOf(before), cards);
        if (isSame(fitted, flow.getViewport())) {
          flow.setViewport(viewportFor(bounds, stageOf(now), cards));
        }
      }),
    [flow, store],
  );
}

function isSame(a: Viewport, b: Viewport): boolean {
  const isNear = (one: number, other: number, within: number) => Math.abs(one - other) < within;
  return isNear(a.x, b.x, 1) && isNear(a.y, b.y, 1) && isNear(a.zoom, b.zoom, 0.001);
}
