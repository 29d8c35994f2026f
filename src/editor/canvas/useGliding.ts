import { useEffect } from 'react';
import { type Glide, useGlide } from '../../state/glide';
import { useOpenMap } from '../../state/openMap';
import { endDrag, useDrag } from './dragging';
import { GLIDE_TIME, onTheWay } from './gliding';

/** More people than this are put in place at once: their frames would come too late to show a way. */
const MOST = 250;
/** What a user does next is not kept waiting: everybody is in place at once. */
const INTERRUPTIONS = ['pointerdown', 'keydown', 'wheel'] as const;

/** Shows people on their way to their new places; the document has them there already. */
export function useGliding(): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    const unsubscribe = useGlide.subscribe(({ glide }) => {
      if (!glide) return;
      stop?.();
      stop = play(glide);
    });
    return () => {
      unsubscribe();
      stop?.();
    };
  }, []);
}

/** @returns puts everybody in place; nothing when they are */
function play({ from }: Glide): (() => void) | undefined {
  useGlide.setState({ glide: null });
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isCalm || from.size > MOST || document.hidden) return undefined;
  let began: number | undefined;
  // The document changes after this: until the first frame they stay where they were.
  let shown = new Map(from);
  useDrag.setState({ positions: shown, dropTarget: null, isGliding: true });
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const type of INTERRUPTIONS) window.removeEventListener(type, stop, true);
    if (useDrag.getState().positions === shown) endDrag();
  };
  const step = (now: number) => {
    // Drawing the map anew may take longer than a frame, and is no part of the way.
    began ??= now;
    const part = (now - began) / GLIDE_TIME;
    if (part >= 1 || useDrag.getState().positions !== shown) {
      stop();
      return;
    }
    const { stakeholders } = useOpenMap.getState().map;
    shown = onTheWay(from, (id) => stakeholders.get(id)?.position, part);
    useDrag.setState({ positions: shown });
    frame = requestAnimationFrame(step);
  };
  let frame = requestAnimationFrame(step);
  for (const type of INTERRUPTIONS) window.addEventListener(type, stop, true);
  return stop;
}
