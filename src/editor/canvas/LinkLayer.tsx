import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { lazy, memo, Suspense, useMemo } from 'react';
import { reportsOf } from '../../analysis/reporting';
import { openReportingMenu } from '../../commands/linking';
import { pathData } from '../../drawing/svg/pathData';
import { SvgItems } from '../../drawing/svg/SvgItems';
import { CARD } from '../../layout/cardSize';
import type { Point } from '../../layout/displayList';
import { drawReportingLines } from '../../layout/reportingLines';
import { visiblePeople } from '../../layout/visibility';
import type { Direction } from '../../model/mapLayout';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import { ConnectingLine } from './ConnectingLine';
import classes from './canvas.module.css';
import { useDrag } from './dragging';
import { useScreenStyle } from './drawingStyle';
import { useInSight } from './useInSight';

// Maps without links need nothing of it.
const Ties = lazy(() => import('./Ties'));

/**
 * All lines of the map, under the cards: one memoised path per manager and one drawing per link, so
 * that dragging a card draws only its own lines anew.
 */
export const LinkLayer = memo(function LinkLayer() {
  const map = useOpenMap((state) => state.map);
  const inSight = useInSight(map.stakeholders);
  const managers = useMemo(() => {
    const shown = visiblePeople(map);
    return [...shown].filter((id) => reportsOf(map, id).some((report) => shown.has(report.id)));
  }, [map]);
  return (
    <ViewportPortal>
      <svg className={classes.links} aria-hidden="true">
        {managers.map((id) => {
          const reports = reportsOf(map, id);
          return inSight([id, ...reports.map((report) => report.id)]) ? (
            <ReportingLines key={id} managerId={id} reports={reports} />
          ) : null;
        })}
        {map.links.size > 0 && (
          <Suspense fallback={null}>
            <Ties map={map} />
          </Suspense>
        )}
        <ConnectingLine />
      </svg>
    </ViewportPortal>
  );
});

/** Where a card stands now: under the pointer while it is dragged, else where the document says. */
function usePlace(id: StakeholderId): Point | undefined {
  const dragged = useDrag((state) => state.positions.get(id));
  const kept = useOpenMap((state) => state.map.stakeholders.get(id)?.position);
  return dragged ?? kept;
}

const ReportingLines = memo(
  function ReportingLines({
    managerId,
    reports,
  }: {
    managerId: StakeholderId;
    reports: readonly Stakeholder[];
  }) {
    const { theme } = useScreenStyle();
    const flow = useReactFlow();
    const direction = useOpenMap((state) => state.map.info.direction);
    const spacing = useOpenMap((state) => state.map.info.spacing);
    const manager = usePlace(managerId);
    // One text names all places: the lines are drawn anew only when one of them changes.
    const places = useDrag((state) =>
      reports
        .map(({ id, position }) => state.positions.get(id) ?? position)
        .map(({ x, y }) => `${x} ${y}`)
        .join(','),
    );
    const path = useMemo(() => {
      if (!manager) return null;
      const boxes = places.split(',').map((place) => {
        const [x = 0, y = 0] = place.split(' ').map(Number);
        return { x, y, ...CARD };
      });
      const layout = { direction, spacing };
      return drawReportingLines({ ...manager, ...CARD }, boxes, layout, { theme });
    }, [manager, places, direction, spacing, theme]);
    if (!path) return null;
    return (
      <>
        <SvgItems items={[path]} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has commands for it */}
        <path
          className={classes.hit}
          d={pathData(path.segments)}
          data-reports-of={managerId}
          onClick={(event) => {
            const at = { x: event.clientX, y: event.clientY };
            const report = nearest(flow.screenToFlowPosition(at), reports, direction);
            if (report) openReportingMenu(managerId, report.id, at);
          }}
        />
      </>
    );
  },
  (before, after) =>
    before.managerId === after.managerId &&
    before.reports.length === after.reports.length &&
    before.reports.every((report, index) => {
      const other = after.reports[index];
      return other !== undefined && report.id === other.id && report.position === other.position;
    }),
);

/** Whose line a point is on: a line ends at the middle of the report's upper or left edge. */
function nearest(
  point: Point,
  reports: readonly Stakeholder[],
  direction: Direction,
): Stakeholder | undefined {
  const end = direction === 'top-down' ? { x: CARD.width / 2, y: 0 } : { x: 0, y: CARD.height / 2 };
  const distance = ({ position }: Stakeholder) =>
    Math.hypot(position.x + end.x - point.x, position.y + end.y - point.y);
  return reports.reduce<Stakeholder | undefined>(
    (best, report) => (!best || distance(report) < distance(best) ? report : best),
    undefined,
  );
}
