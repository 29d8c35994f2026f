import { useStoreApi } from '@xyflow/react';
import { memo, useEffect, useMemo, useRef } from 'react';
import { lensReadings } from '../../analysis/lens';
import { paint } from '../../drawing/canvas/paint';
import type { DisplayList } from '../../layout/displayList';
import { drawOverview } from '../../layout/overview';
import { PALETTE } from '../../layout/palette';
import type { MapSnapshot } from '../../model/map';
import { useOpenMap } from '../../state/openMap';
import { useSearch } from '../../state/search';
import { useSession } from '../../state/session';
import classes from './canvas.module.css';
import { useDrag } from './dragging';
import { useScreenStyle } from './drawingStyle';
import { hitMarks, outlines } from './overviewMarks';

/** The overview is drawn anew when the zoom has changed by this factor: names come and go with it. */
const ZOOM_STEP = 1.3;

/** The whole map as one simplified picture, in place of cards too small to read. */
export const OverviewCanvas = memo(function OverviewCanvas() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const style = useScreenStyle();
  const lens = useSession((state) => state.lens);
  const selected = useSession((state) => state.selection.people);
  const kept = useOpenMap((state) => state.map);
  const drag = useDrag();
  const map = useMemo(() => moved(kept, drag.positions), [kept, drag.positions]);
  const readings = useMemo(() => lensReadings(map, lens), [map, lens]);
  const marks = useMemo(
    () => outlines(map, selected, drag.dropTarget, PALETTE[style.theme].accent),
    [map, selected, drag.dropTarget, style.theme],
  );

  const hits = useSearch((state) => state.hits);
  const found = useMemo(() => hitMarks(map, hits, style.theme), [map, hits, style.theme]);

  useEffect(() => {
    const surface = canvas.current;
    const context = surface?.getContext('2d');
    if (!surface || !context) return;
    let drawing: { readonly zoom: number; readonly list: DisplayList } | null = null;
    let frame = 0;
    const render = () => {
      frame = 0;
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      if (!drawing || zoom > drawing.zoom * ZOOM_STEP || zoom < drawing.zoom / ZOOM_STEP) {
        drawing = { zoom, list: drawOverview(map, { ...style, readings }, zoom) };
      }
      const ratio = window.devicePixelRatio;
      resize(surface, Math.round(width * ratio), Math.round(height * ratio));
      context.clearRect(0, 0, surface.width, surface.height);
      const placement = {
        scale: zoom * ratio,
        dx: x * ratio,
        dy: y * ratio,
        locale: style.words.locale,
      };
      paint(context, found(zoom), placement);
      paint(context, drawing.list, placement);
      paint(context, marks(zoom), placement);
    };
    const soon = () => {
      frame ||= requestAnimationFrame(render);
    };
    render();
    const stop = store.subscribe(soon);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [store, map, readings, style, marks, found]);

  return <canvas ref={canvas} className={classes.overview} />;
});

/** Setting a canvas's size clears it, even to the same size; and costs a new surface. */
function resize(surface: HTMLCanvasElement, width: number, height: number): void {
  if (surface.width === width && surface.height === height) return;
  surface.width = width;
  surface.height = height;
  const ratio = window.devicePixelRatio;
  surface.style.width = `${width / ratio}px`;
  surface.style.height = `${height / ratio}px`;
}

function moved(
  map: MapSnapshot,
  positions: ReadonlyMap<string, { x: number; y: number }>,
): MapSnapshot {
  if (positions.size === 0) return map;
  const stakeholders = new Map(map.stakeholders);
  for (const [id, position] of positions) {
    const person = stakeholders.get(id);
    if (person) stakeholders.set(id, { ...person, position });
  }
  return { ...map, stakeholders };
}
