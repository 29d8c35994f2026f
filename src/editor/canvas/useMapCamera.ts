import { type ReactFlowInstance, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Box } from '../../layout/displayList';
import { boxOf, peopleIn } from '../../layout/geometry';
import { provideCamera } from '../../state/camera';
import { useOpenMap } from '../../state/openMap';
import { usePreferences } from '../../state/preferences';
import { isUnderMinimap, type Room, roomOf, roomsBesideMinimap, type Stage } from './room';
import { LEGIBLE_ZOOM } from './useOverview';

export const MIN_ZOOM = 0.01;
export const MAX_ZOOM = 3;
/** A move the eye can follow, ms; none for who prefers less motion. */
const DURATION = 160;

/** Lets commands move the view while the canvas is shown. */
export function useMapCamera(region: RefObject<HTMLElement | null>): void {
  const flow: ReactFlowInstance = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const size = () => {
      const { width, height } = store.getState();
      return stageOf({ width, height });
    };
    const duration = () =>
      window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : DURATION;
    let aim = { zoom: 1, at: -DURATION };
    const showWhole = (box: Box) => {
      flow.setViewport(viewportFor(box, size(), cardsIn(box)), { duration: duration() });
    };
    const reveal = (box: Box) => {
      const shift = shiftToShow(box, size(), flow.getViewport());
      if (!shift) return;
      const { x, y, zoom } = flow.getViewport();
      flow.setViewport({ x: x + shift.x, y: y + shift.y, zoom }, { duration: duration() });
    };
    return provideCamera({
      fit: showWhole,
      reveal,
      approach: (box) => (flow.getZoom() < LEGIBLE_ZOOM ? showWhole(box) : reveal(box)),
      zoomBy: (factor) => {
        // A second press on the way counts from where the first leads.
        const now = performance.now();
        const from = now - aim.at < DURATION ? aim.zoom : flow.getZoom();
        aim = { zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, from * factor)), at: now };
        flow.zoomTo(aim.zoom, { duration: duration() });
      },
      zoomTo: (zoom) => {
        flow.zoomTo(zoom, { duration: duration() });
      },
      visibleBox: () => {
        const { x, y, zoom } = flow.getViewport();
        const { width, height } = size();
        return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      },
      focus: () => region.current?.focus({ preventScroll: true }),
    });
  }, [flow, store, region]);
}

/**
 * The view in which a box fits the room between the bars, centred, never above 100 %.
 * @param cards those of which none should lie under the minimap
 */
export function viewportFor(box: Box, stage: Stage, cards: readonly Box[] = [box]): Viewport {
  const whole = viewIn(box, stage, roomOf(stage));
  if (!cards.some((card) => isUnderMinimap(onScreen(card, whole), stage))) return whole;
  const [above, beside] = roomsBesideMinimap(stage).map((room) => viewIn(box, stage, room));
  return above && beside ? (above.zoom > beside.zoom ? above : beside) : whole;
}

function viewIn(box: Box, stage: Stage, { left, right, top, bottom }: Room): Viewport {
  const width = stage.width - left - right;
  const height = stage.height - top - bottom;
  const fitting = Math.min(width / Math.max(box.width, 1), height / Math.max(box.height, 1));
  const zoom = Math.min(1, Math.max(MIN_ZOOM, fitting));
  return {
    x: left + width / 2 - (box.x + box.width / 2) * zoom,
    y: top + height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  };
}

function onScreen(box: Box, { x, y, zoom }: Viewport): Box {
  return {
    x: box.x * zoom + x,
    y: box.y * zoom + y,
    width: box.width * zoom,
    height: box.height * zoom,
  };
}

/** How far to move, screen px, for a box to be seen; null when it is. Of too large a box, the middle. */
export function shiftToShow(
  box: Box,
  stage: Stage,
  viewport: Viewport,
): { x: number; y: number } | null {
  const seen = onScreen(box, viewport);
  const into = ({ left, top, right, bottom }: Room) => ({
    x: along(seen.x, seen.width, left, stage.width - right),
    y: along(seen.y, seen.height, top, stage.height - bottom),
  });
  const [above, beside] = roomsBesideMinimap(stage);
  const moved = ({ x, y }: { x: number; y: number }) => ({ ...seen, x: seen.x + x, y: seen.y + y });
  const isFree = (shift: { x: number; y: number }) => !isUnderMinimap(moved(shift), stage);
  const plain = into(roomOf(stage));
  const shift = [plain, into(above), into(beside)].find(isFree) ?? plain;
  return shift.x === 0 && shift.y === 0 ? null : shift;
}

/** How far a stretch moves to lie between two bounds. */
function along(start: number, length: number, from: number, to: number): number {
  if (length > to - from) return (from + to) / 2 - (start + length / 2);
  if (start < from) return from - start;
  return Math.min(0, to - (start + length));
}

/** What the canvas's size is, and what lies over it now. */
export function stageOf({ width, height }: { width: number; height: number }): Stage {
  const { minimap, tagBar } = usePreferences.getState();
  return { width, height, minimap, tagBar, coarse: matchMedia('(pointer: coarse)').matches };
}

/** The cards of the open map that lie in a box. */
export function cardsIn(box: Box): Box[] {
  const { map } = useOpenMap.getState();
  return peopleIn(map, box)
    .flatMap((id) => map.stakeholders.get(id) ?? [])
    .map(boxOf);
}
