import { type ReactFlowInstance, useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Box } from '../../layout/displayList';
import { provideCamera } from '../../state/camera';
import { LEGIBLE_ZOOM } from './useOverview';

export const MIN_ZOOM = 0.01;
export const MAX_ZOOM = 3;
/** Room left around what is shown, screen px; at the foot, for the legend and the controls. */
const MARGIN = 40;
const FOOT = 84;
/** The legend of a narrow canvas has more rows. px */
const NARROW = { below: 800, foot: 128 } as const;
/** A move the eye can follow, ms; none for who prefers less motion. */
const DURATION = 160;

/** Lets commands move the view while the canvas is shown. */
export function useMapCamera(region: RefObject<HTMLElement | null>): void {
  const flow: ReactFlowInstance = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const size = () => {
      const { width, height } = store.getState();
      return { width, height };
    };
    const duration = () =>
      window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : DURATION;
    let aim = { zoom: 1, at: -DURATION };
    const showWhole = (box: Box) => {
      flow.setViewport(viewportFor(box, size()), { duration: duration() });
    };
    const reveal = (box: Box) => {
      const shift = shiftToShow(box, size(), flow.getViewport());
      if (!shift) return;
      const { x, y, zoom } = flow.getViewport();
      flow.setViewport({ x: x + shift.x, y: y + shift.y, zoom }, { duration: duration() });
    };
    return provideCamera({
      fit: showWhole,
      reveal,
      approach: (box) => (flow.getZoom() < LEGIBLE_ZOOM ? showWhole(box) : reveal(box)),
      zoomBy: (factor) => {
        // A second press on the way counts from where the first leads.
        const now = performance.now();
        const from = now - aim.at < DURATION ? aim.zoom : flow.getZoom();
        aim = { zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, from * factor)), at: now };
        flow.zoomTo(aim.zoom, { duration: duration() });
      },
      zoomTo: (zoom) => {
        flow.zoomTo(zoom, { duration: duration() });
      },
      visibleBox: () => {
        const { x, y, zoom } = flow.getViewport();
        const { width, height } = size();
        return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      },
      focus: () => region.current?.focus({ preventScroll: true }),
    });
  }, [flow, store, region]);
}

/** The view in which a box fits the window, centred, never above 100 %. */
export function viewportFor(box: Box, window: { width: number; height: number }) {
  const across = (window.width - 2 * MARGIN) / Math.max(box.width, 1);
  const foot = footOf(window);
  const down = (window.height - MARGIN - foot) / Math.max(box.height, 1);
  const zoom = Math.min(1, Math.max(MIN_ZOOM, Math.min(across, down)));
  return {
    x: window.width / 2 - (box.x + box.width / 2) * zoom,
    y: MARGIN + (window.height - MARGIN - foot) / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  };
}

function footOf(window: { width: number }): number {
  return window.width < NARROW.below ? NARROW.foot : FOOT;
}

/** How far to move, screen px, for a box to be seen; null when it is. Of too large a box, the middle. */
export function shiftToShow(
  box: Box,
  window: { width: number; height: number },
  { x, y, zoom }: { x: number; y: number; zoom: number },
): { x: number; y: number } | null {
  /** @param end where the room ends in which it is seen */
  const along = (start: number, length: number, end: number): number => {
    if (length > end - MARGIN) return (MARGIN + end) / 2 - (start + length / 2);
    if (start < MARGIN) return MARGIN - start;
    return Math.min(0, end - (start + length));
  };
  const shift = {
    x: along(box.x * zoom + x, box.width * zoom, window.width - MARGIN),
    y: along(box.y * zoom + y, box.height * zoom, window.height - footOf(window)),
  };
  return shift.x === 0 && shift.y === 0 ? null : shift;
}
