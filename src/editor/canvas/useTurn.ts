import { useEffect, useState } from 'react';

/** Cards drawn in one frame; more would make the frame late. */
const PER_FRAME = 32;

let drawnInFrame = 0;
let scheduled = false;
const waiting = new Set<() => void>();

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(nextFrame);
}

/** A frame's share of drawing begins anew; who waited longest comes first. */
function nextFrame(): void {
  scheduled = false;
  drawnInFrame = 0;
  for (const draw of [...waiting].slice(0, PER_FRAME)) {
    waiting.delete(draw);
    drawnInFrame += 1;
    draw();
  }
  if (waiting.size > 0) schedule();
}

function takeTurn(): boolean {
  if (drawnInFrame >= PER_FRAME || waiting.size > 0) return false;
  drawnInFrame += 1;
  schedule();
  return true;
}

/**
 * Whether it is this component's turn to draw itself in full. When hundreds come into sight at once,
 * as when zooming in from the overview, they take turns over the next frames.
 */
export function useTurn(): boolean {
  const [mine, setMine] = useState(takeTurn);
  useEffect(() => {
    if (mine) return;
    const draw = () => setMine(true);
    waiting.add(draw);
    schedule();
    return () => {
      waiting.delete(draw);
    };
  }, [mine]);
  return mine;
}
