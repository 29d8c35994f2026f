import { type RefObject, useEffect } from 'react';

/** The canvas has the keyboard when a map is opened: what was pressed to open it is gone. */
export function useKeyboardStart(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) region.current?.focus({ preventScroll: true });
  }, [region]);
}
