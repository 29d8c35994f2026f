import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { MAX_ZOOM, MIN_ZOOM } from './useMapCamera';

/** A turn of the wheel by one notch zooms by about this factor. */
const NOTCH = 1.15;
/** Wheel units of one notch. */
const NOTCH_UNITS = 120;
/** px of a line, where a browser counts lines. */
const LINE = 40;

/**
 * A mouse wheel and a pinch zoom at the pointer; two fingers on a trackpad pan. A trackpad is told from
 * a wheel by its steps: a wheel turns by whole notches and never sideways.
 */
export function useWheelZoom(region: RefObject<HTMLElement | null>): void {
  const flow = useReactFlow();
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-scrolls]')) return;
      event.preventDefault();
      event.stopPropagation();
      const viewport = flow.getViewport();
      if (!event.ctrlKey && !event.metaKey && !isWheel(event)) {
        const { x, y, zoom } = viewport;
        flow.setViewport({ x: x - event.deltaX, y: y - event.deltaY, zoom });
        return;
      }
      const units =
        event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY;
      // A trackpad's pinch comes as a wheel with Ctrl, in steps far smaller than a notch.
      const notches = event.ctrlKey && !isWheel(event) ? -units / 12 : -units / NOTCH_UNITS;
      const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, viewport.zoom * NOTCH ** notches));
      const { left, top } = element.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      const factor = zoom / viewport.zoom;
      flow.setViewport({
        x: at.x - (at.x - viewport.x) * factor,
        y: at.y - (at.y - viewport.y) * factor,
        zoom,
      });
    };
    element.addEventListener('wheel', onWheel, { passive: false, capture: true });
    return () => element.removeEventListener('wheel', onWheel, { capture: true });
  }, [flow, region]);
}

function isWheel(event: WheelEvent): boolean {
  if (event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL) return true;
  const legacy = (event as WheelEvent & { wheelDeltaY?: number }).wheelDeltaY;
  return (
    event.deltaX === 0 &&
    (legacy === undefined ? Math.abs(event.deltaY) >= 50 : legacy % NOTCH_UNITS === 0)
  );
}
