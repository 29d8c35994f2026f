import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { reportsOf } from '../../analysis/reporting';
import { openReportingMenu } from '../../commands/linking';
import { pathData } from '../../drawing/svg/pathData';
import { SvgItems } from '../../drawing/svg/SvgItems';
import { CARD } from '../../layout/cardSize';
import type { Box, Point } from '../../layout/displayList';
import { boxOf, grow, overlaps } from '../../layout/geometry';
import { DETOUR } from '../../layout/linkDetour';
import type { LinkGround } from '../../layout/linkGround';
import { type Lane, linkLanes } from '../../layout/linkRoute';
import { drawLink, linkHitPath } from '../../layout/links';
import { routeLink } from '../../layout/linkWay';
import { drawReportingLines } from '../../layout/reportingLines';
import { visiblePeople } from '../../layout/visibility';
import type { Link } from '../../model/link';
import type { Direction } from '../../model/mapLayout';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import { selectLinks } from '../../state/selection';
import { select, useSession } from '../../state/session';
import { ConnectingLine } from './ConnectingLine';
import classes from './canvas.module.css';
import { useDrag } from './dragging';
import { useScreenStyle } from './drawingStyle';
import { linkGroundOf } from './linkGroundOf';
import { useNearbyBox } from './useNearbyBox';

/** Lines reach at most this far beyond the cards they join. px */
const REACH = DETOUR + 20;

/**
 * All lines of the map, under the cards: one memoised path per manager and one drawing per link, so
 * that dragging a card draws only its own lines anew.
 */
export const LinkLayer = memo(function LinkLayer() {
  const people = useOpenMap((state) => state.map.stakeholders);
  const map = useOpenMap((state) => state.map);
  const nearby = useNearbyBox();
  const isGliding = useDrag((state) => state.isGliding);
  const ground = map.links.size > 0 ? linkGroundOf(map) : undefined;
  const { managers, links, lanes } = useMemo(() => {
    const shown = visiblePeople(map);
    const visible = (id: StakeholderId) => shown.has(id);
    return {
      managers: [...shown].filter((id) => reportsOf(map, id).some((report) => visible(report.id))),
      links: [...map.links.values()].filter(({ from, to }) => visible(from) && visible(to)),
      lanes: linkLanes(map.links),
    };
  }, [map]);
  const inSight = (ids: readonly StakeholderId[]) =>
    overlaps(grow(nearby, REACH), boundsAround(ids.flatMap((id) => people.get(id) ?? [])));
  return (
    <ViewportPortal>
      <svg className={classes.links} aria-hidden="true">
        {managers.map((id) => {
          const reports = reportsOf(map, id);
          return inSight([id, ...reports.map((report) => report.id)]) ? (
            <ReportingLines key={id} managerId={id} reports={reports} />
          ) : null;
        })}
        <g className={classes.ties} data-gliding={isGliding || undefined}>
          {links.map((link) =>
            ground && inSight([link.from, link.to]) ? (
              <LinkLine key={link.id} link={link} lane={lanes.get(link.id)} ground={ground} />
            ) : null,
          )}
        </g>
        <ConnectingLine />
      </svg>
    </ViewportPortal>
  );
});

function boundsAround(people: readonly Stakeholder[]): Box {
  const xs = people.map((person) => person.position.x);
  const ys = people.map((person) => person.position.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return {
    x,
    y,
    width: Math.max(...xs) - x + CARD.width,
    height: Math.max(...ys) - y + CARD.height,
  };
}

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

const NOBODY: ReadonlyMap<StakeholderId, Point> = new Map();

/** As `usePlace`; but while cards glide, links are drawn where they will be, and fade in there. */
function useEnd(id: StakeholderId): Point | undefined {
  const dragged = useDrag(({ positions, isGliding }) =>
    isGliding ? undefined : positions.get(id),
  );
  const kept = useOpenMap((state) => state.map.stakeholders.get(id)?.position);
  return dragged ?? kept;
}

const LinkLine = memo(function LinkLine({
  link,
  lane,
  ground,
}: {
  link: Link;
  lane: Lane | undefined;
  ground: LinkGround;
}) {
  const { theme } = useScreenStyle();
  const from = useEnd(link.from);
  const to = useEnd(link.to);
  // Only the links of what is dragged look at the others that are under way.
  const moved = useDrag(({ positions, isGliding }) =>
    !isGliding && (positions.has(link.from) || positions.has(link.to)) ? positions : NOBODY,
  );
  const selected = useSession((state) => state.selection.links.includes(link.id));
  const route = useMemo(() => {
    if (!from || !to) return null;
    const ends = [
      { id: link.from, box: boxOf({ position: from }) },
      { id: link.to, box: boxOf({ position: to }) },
    ] as const;
    return routeLink(...ends, lane, ground, new Set(moved.keys()));
  }, [link.from, link.to, from, to, lane, ground, moved]);
  const drawn = useMemo(
    () =>
      route && {
        items: [drawLink(link, route, { theme })],
        hit: pathData(linkHitPath(route).segments),
      },
    [link, route, theme],
  );
  if (!drawn) return null;
  return (
    <>
      <SvgItems items={drawn.items} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has commands for it */}
      <path
        className={classes.hit}
        d={drawn.hit}
        data-link-id={link.id}
        data-selected={selected || undefined}
        onClick={() => select(selectLinks([link.id]))}
      />
    </>
  );
});
