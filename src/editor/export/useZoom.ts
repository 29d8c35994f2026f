import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One press of a button or key. */
const STEP = 1.25;
/** A notch of a common wheel is 100 px and zooms by a fifth. */
const PER_WHEEL_PIXEL = 0.0018;
const LEAST = 0.02;
const MOST = 8;
/** A small map fitted to the room is not blown up beyond this. */
const MOST_FITTED = 1.5;
/** Free around what is fitted, px. */
const AIR = 24;

/** A place of the picture that stays where it is on the screen while the zoom changes. */
interface Anchor {
  /** Share of the picture's sides. */
  readonly across: number;
  readonly down: number;
  /** px in the window */
  readonly x: number;
  readonly y: number;
}

export interface Zoom {
  /** Screen px per px of the picture. */
  readonly level: number;
  /** Whether the picture follows the size of the pane. */
  readonly isFitted: boolean;
  readonly in: () => void;
  readonly out: () => void;
  readonly fit: () => void;
}

/**
 * How large a picture is shown in a pane that scrolls: fitted to it at first; by steps, and with the
 * wheel and Ctrl (which is also how a pinch on a trackpad arrives) about the pointer.
 * @param size of the picture, px; null while there is none
 */
export function useZoom(
  pane: RefObject<HTMLElement | null>,
  picture: RefObject<HTMLElement | null>,
  size: Size | null,
): Zoom {
  const room = useRoom(pane);
  const [chosen, setChosen] = useState<number | null>(null);
  const anchor = useRef<Anchor | null>(null);
  const fitted =
    size && room
      ? within(
          Math.min((room.width - AIR * 2) / size.width, (room.height - AIR * 2) / size.height),
          LEAST,
          MOST_FITTED,
        )
      : 1;
  const level = chosen ?? fitted;

  const zoomTo = (next: number, at?: { readonly x: number; readonly y: number }) => {
    const seen = pane.current?.getBoundingClientRect();
    const shown = picture.current?.getBoundingClientRect();
    if (!seen || !shown || shown.width === 0 || shown.height === 0) return;
    const { x, y } = at ?? { x: seen.left + seen.width / 2, y: seen.top + seen.height / 2 };
    anchor.current = {
      across: (x - shown.left) / shown.width,
      down: (y - shown.top) / shown.height,
      x,
      y,
    };
    setChosen(within(next, LEAST, MOST));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture's size on the screen has changed when the level has
  useLayoutEffect(() => {
    const held = anchor.current;
    anchor.current = null;
    const shown = picture.current?.getBoundingClientRect();
    if (!held || !shown || !pane.current) return;
    pane.current.scrollLeft += shown.left + held.across * shown.width - held.x;
    pane.current.scrollTop += shown.top + held.down * shown.height - held.y;
  }, [level, pane, picture]);

  const wheel = useRef<(event: WheelEvent) => void>(() => undefined);
  useEffect(() => {
    wheel.current = (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
      zoomTo(level * Math.exp(-event.deltaY * lines * PER_WHEEL_PIXEL), {
        x: event.clientX,
        y: event.clientY,
      });
    };
  });
  useEffect(() => {
    const element = pane.current;
    const onWheel = (event: WheelEvent) => wheel.current(event);
    // React's own listener cannot keep the browser from zooming the page.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [pane]);

  return {
    level,
    isFitted: chosen === null,
    in: () => zoomTo(level * STEP),
    out: () => zoomTo(level / STEP),
    fit: () => setChosen(null),
  };
}

/** The size of the pane, its scroll bars included. px */
function useRoom(pane: RefObject<HTMLElement | null>): Size | null {
  const [room, setRoom] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = () => {
      const { offsetWidth: width, offsetHeight: height } = element;
      if (width > 0 && height > 0) setRoom({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  return room;
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
