import { type PointerEvent, type RefObject, useRef } from 'react';

interface Grip {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
}

/** Moves what a pane shows by dragging it with the mouse; fingers scroll by themselves. */
export function useDragToPan(pane: RefObject<HTMLElement | null>) {
  const grip = useRef<Grip | null>(null);
  const letGo = () => {
    grip.current = null;
    pane.current?.removeAttribute('data-held');
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      const element = pane.current;
      if (!element || event.pointerType !== 'mouse' || event.button > 1) return;
      const scrolls =
        element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
      // The scroll bars lie beyond the client area.
      const { left, top } = element.getBoundingClientRect();
      const onBar =
        event.clientX - left > element.clientWidth || event.clientY - top > element.clientHeight;
      if (!scrolls || onBar) return;
      element.setPointerCapture(event.pointerId);
      element.setAttribute('data-held', '');
      grip.current = {
        pointer: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        left: element.scrollLeft,
        top: element.scrollTop,
      };
    },
    onPointerMove: (event: PointerEvent) => {
      const held = grip.current;
      if (!held || !pane.current || held.pointer !== event.pointerId) return;
      pane.current.scrollLeft = held.left - (event.clientX - held.x);
      pane.current.scrollTop = held.top - (event.clientY - held.y);
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  };
}
