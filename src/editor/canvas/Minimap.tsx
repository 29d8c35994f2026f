import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { lensReadings } from '../../analysis/lens';
import { paint } from '../../drawing/canvas/paint';
import { useText } from '../../i18n/i18n';
import type { Box } from '../../layout/displayList';
import { boundsOfMap, grow } from '../../layout/geometry';
import { drawOverview } from '../../layout/overview';
import { useOpenMap } from '../../state/openMap';
import { usePreferences } from '../../state/preferences';
import { useSearch } from '../../state/search';
import { useSession } from '../../state/session';
import classes from './canvas.module.css';
import { useScreenStyle } from './drawingStyle';
import { hitMarks } from './overviewMarks';

/** px */
const SIZE = { width: 190, height: 124 } as const;
/** Around the map, px in map space. */
const MARGIN = 120;

/** The whole map in a corner, on one canvas, with a frame around what the window shows. */
export const Minimap = memo(function Minimap() {
  const shown = usePreferences((state) => state.minimap);
  const map = useOpenMap((state) => state.map);
  const bounds = useMemo(() => boundsOfMap(map), [map]);
  if (!shown || !bounds) return null;
  return <Picture bounds={grow(bounds, MARGIN)} />;
});

function Picture({ bounds }: { bounds: Box }) {
  const t = useText();
  const flow = useReactFlow();
  const canvas = useRef<HTMLCanvasElement>(null);
  const style = useScreenStyle();
  // It may follow an edit a frame later than the canvas.
  const map = useDeferredValue(useOpenMap((state) => state.map));
  const lens = useSession((state) => state.lens);
  const hits = useSearch((state) => state.hits);
  const scale = Math.min(SIZE.width / bounds.width, SIZE.height / bounds.height);
  const offset = {
    x: (SIZE.width - bounds.width * scale) / 2 - bounds.x * scale,
    y: (SIZE.height - bounds.height * scale) / 2 - bounds.y * scale,
  };
  const list = useMemo(
    () => drawOverview(map, { ...style, readings: lensReadings(map, lens) }, 0),
    [map, style, lens],
  );

  useEffect(() => {
    const surface = canvas.current;
    const context = surface?.getContext('2d');
    if (!surface || !context) return;
    const ratio = window.devicePixelRatio;
    surface.width = SIZE.width * ratio;
    surface.height = SIZE.height * ratio;
    const placement = {
      scale: scale * ratio,
      dx: offset.x * ratio,
      dy: offset.y * ratio,
      locale: style.words.locale,
    };
    paint(context, list, placement);
    // Upon the boxes: they are too small for what lies behind them to show.
    paint(context, hitMarks(map, hits, style.theme)(scale * 4), placement);
  }, [list, map, hits, scale, offset.x, offset.y, style]);

  const onPointer = (event: PointerEvent) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    // A card dragged across the minimap is not meant for it.
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    flow.setCenter(
      (event.clientX - left - offset.x) / scale,
      (event.clientY - top - offset.y) / scale,
      { zoom: flow.getZoom() },
    );
  };
  return (
    <div
      className={classes.minimap}
      style={SIZE}
      role="img"
      aria-label={t('editor.minimap')}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
    >
      <canvas ref={canvas} style={SIZE} />
      <Frame scale={scale} offset={offset} />
    </div>
  );
}

/** What the window shows, cut off where it reaches beyond the minimap. */
function Frame({ scale, offset }: { scale: number; offset: { x: number; y: number } }) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const left = Math.max(0, (-x / zoom) * scale + offset.x);
  const top = Math.max(0, (-y / zoom) * scale + offset.y);
  const right = Math.min(SIZE.width, ((width - x) / zoom) * scale + offset.x);
  const bottom = Math.min(SIZE.height, ((height - y) / zoom) * scale + offset.y);
  if (right <= left || bottom <= top) return null;
  return (
    <svg
      {...SIZE}
      style={{ position: 'absolute', inset: 0, pointerEvents: 'none' }}
      aria-hidden="true"
    >
      <rect
        x={left + 0.75}
        y={top + 0.75}
        width={Math.max(2, right - left - 1.5)}
        height={Math.max(2, bottom - top - 1.5)}
        rx={3}
        fill="var(--mantine-primary-color-filled)"
        fillOpacity={0.08}
        stroke="var(--mantine-primary-color-filled)"
        strokeWidth={1.5}
      />
    </svg>
  );
}
