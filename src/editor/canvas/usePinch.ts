import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Point } from '../../layout/displayList';
import { MAX_ZOOM, MIN_ZOOM } from './useMapCamera';

/**
 * Two fingers zoom and move the view, wherever they are: on a full map there is no free canvas between
 * the cards to put both on.
 */
export function usePinch(region: RefObject<HTMLElement | null>): void {
  const flow = useReactFlow();
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    let last: Pinch | null = null;
    const take = (event: TouchEvent) => {
      if (event.cancelable) event.preventDefault();
      event.stopPropagation();
    };
    const onStart = (event: TouchEvent) => {
      last = pinchOf(event.touches, element);
      if (last) take(event);
    };
    const onMove = (event: TouchEvent) => {
      const now = pinchOf(event.touches, element);
      if (!last || !now) return;
      take(event);
      const { x, y, zoom } = flow.getViewport();
      const wanted = (zoom * now.span) / last.span;
      const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted));
      flow.setViewport({
        x: now.middle.x - ((last.middle.x - x) * next) / zoom,
        y: now.middle.y - ((last.middle.y - y) * next) / zoom,
        zoom: next,
      });
      last = now;
    };
    const onEnd = (event: TouchEvent) => {
      last = pinchOf(event.touches, element);
    };
    const early = { capture: true, passive: false };
    element.addEventListener('touchstart', onStart, early);
    element.addEventListener('touchmove', onMove, early);
    element.addEventListener('touchend', onEnd, { capture: true });
    element.addEventListener('touchcancel', onEnd, { capture: true });
    return () => {
      element.removeEventListener('touchstart', onStart, early);
      element.removeEventListener('touchmove', onMove, early);
      element.removeEventListener('touchend', onEnd, { capture: true });
      element.removeEventListener('touchcancel', onEnd, { capture: true });
    };
  }, [flow, region]);
}

interface Pinch {
  /** Between the fingers, px in the canvas. */
  readonly middle: Point;
  /** From one finger to the other, px. */
  readonly span: number;
}

function pinchOf(touches: TouchList, element: HTMLElement): Pinch | null {
  const [a, b] = touches;
  if (!a || !b || touches.length > 2) return null;
  const { left, top } = element.getBoundingClientRect();
  return {
    middle: { x: (a.clientX + b.clientX) / 2 - left, y: (a.clientY + b.clientY) / 2 - top },
    span: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
  };
}
