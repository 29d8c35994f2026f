/** Map space, px. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How commands move the view; the canvas provides one while it is shown. */
export interface Camera {
  /** Shows the whole box, never larger than 100 %. */
  fit(box: Box): void;
  /** Moves as little as needed for the box to be seen; nothing when it already is. */
  reveal(box: Box): void;
  /** The same, from near enough for a card in it to be read. */
  approach(box: Box): void;
  zoomBy(factor: number): void;
  /** 1 is 100 %. */
  zoomTo(zoom: number): void;
  /** What the window shows now. */
  visibleBox(): Box;
  /** Puts the keyboard back on the canvas. */
  focus(): void;
}

/** For when no canvas is shown: there is nothing to move. */
const NO_CAMERA: Camera = {
  fit: () => undefined,
  reveal: () => undefined,
  approach: () => undefined,
  zoomBy: () => undefined,
  zoomTo: () => undefined,
  visibleBox: () => ({ x: 0, y: 0, width: 0, height: 0 }),
  focus: () => undefined,
};

let current: Camera = NO_CAMERA;

export function camera(): Camera {
  return current;
}

/** @returns takes it back */
export function provideCamera(next: Camera): () => void {
  current = next;
  return () => {
    if (current === next) current = NO_CAMERA;
  };
}
