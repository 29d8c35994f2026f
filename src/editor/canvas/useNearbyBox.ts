import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { Box } from '../../layout/displayList';

/** The seen part of the map is rounded up to steps this long, screen px, so that panning rarely matters. */
const STEP = 600;

/** What the window shows and a good way around it, px in map space; changes only every few hundred px. */
export function useNearbyBox(): Box {
  const key = useStore(({ transform: [x, y, zoom], width, height }) => {
    const step = STEP / zoom;
    const left = Math.floor(-x / zoom / step) - 1;
    const top = Math.floor(-y / zoom / step) - 1;
    const right = Math.ceil((width - x) / zoom / step) + 1;
    const bottom = Math.ceil((height - y) / zoom / step) + 1;
    return [left * step, top * step, (right - left) * step, (bottom - top) * step].join(' ');
  });
  return useMemo(() => {
    const [x = 0, y = 0, width = 0, height = 0] = key.split(' ').map(Number);
    return { x, y, width, height };
  }, [key]);
}
