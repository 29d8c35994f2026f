import { type RefObject, useEffect } from 'react';

/** ms */
const LONG = 500;
/** A finger that moves farther drags. px */
const STILL = 6;

/**
 * A finger held still asks for the context menu, as a right click does. Some tablets ask by themselves,
 * others never do.
 */
export function useLongPress(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start = { x: 0, y: 0 };
    let asked = false;
    const giveUp = () => clearTimeout(timer);
    const onStart = (event: TouchEvent) => {
      giveUp();
      asked = false;
      const [touch] = event.touches;
      if (!touch || event.touches.length > 1) return;
      const { clientX, clientY, target } = touch;
      start = { x: clientX, y: clientY };
      timer = setTimeout(() => {
        asked = true;
        const options = { bubbles: true, cancelable: true, clientX, clientY };
        target.dispatchEvent(new MouseEvent('contextmenu', options));
      }, LONG);
    };
    const onMove = ({ touches: [touch] }: TouchEvent) => {
      if (touch && Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > STILL) giveUp();
    };
    const onEnd = (event: TouchEvent) => {
      giveUp();
      // Or the click that follows would close the menu again.
      if (asked && event.cancelable) event.preventDefault();
    };
    const early = { capture: true, passive: false };
    element.addEventListener('touchstart', onStart, { capture: true, passive: true });
    element.addEventListener('touchmove', onMove, { capture: true, passive: true });
    element.addEventListener('touchend', onEnd, early);
    element.addEventListener('touchcancel', giveUp, { capture: true });
    element.addEventListener('contextmenu', giveUp, { capture: true });
    return () => {
      giveUp();
      element.removeEventListener('touchstart', onStart, { capture: true });
      element.removeEventListener('touchmove', onMove, { capture: true });
      element.removeEventListener('touchend', onEnd, early);
      element.removeEventListener('touchcancel', giveUp, { capture: true });
      element.removeEventListener('contextmenu', giveUp, { capture: true });
    };
  }, [region]);
}
