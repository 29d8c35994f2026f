import { type PointerEvent, useCallback, useState } from 'react';

/** Whether the last touch of the canvas was a finger's: a finger pans where a mouse draws a marquee. */
export function useFinger(): [boolean, (event: PointerEvent) => void] {
  const [finger, setFinger] = useState(() => window.matchMedia('(pointer: coarse)').matches);
  const watch = useCallback((event: PointerEvent) => setFinger(event.pointerType === 'touch'), []);
  return [finger, watch];
}
