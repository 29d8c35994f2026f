import { memo, useMemo } from 'react';
import { pathData } from '../../drawing/svg/pathData';
import { SvgItems } from '../../drawing/svg/SvgItems';
import type { Point } from '../../layout/displayList';
import { boxOf } from '../../layout/geometry';
import type { LinkGround } from '../../layout/linkGround';
import { type Lane, linkLanes } from '../../layout/linkRoute';
import { drawLink, linkHitPath } from '../../layout/links';
import { routeLink } from '../../layout/linkWay';
import { visiblePeople } from '../../layout/visibility';
import type { Link } from '../../model/link';
import type { MapSnapshot } from '../../model/map';
import type { StakeholderId } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import { selectLinks } from '../../state/selection';
import { select, useSession } from '../../state/session';
import classes from './canvas.module.css';
import { useDrag } from './dragging';
import { useScreenStyle } from './drawingStyle';
import { linkGroundOf } from './linkGroundOf';
import { useInSight } from './useInSight';

/** The links of the map other than reporting, one memoised drawing each. */
export default function Ties({ map }: { map: MapSnapshot }) {
  const isGliding = useDrag((state) => state.isGliding);
  const inSight = useInSight(map.stakeholders);
  const ground = linkGroundOf(map);
  const { links, lanes } = useMemo(() => {
    const shown = visiblePeople(map);
    return {
      links: [...map.links.values()].filter(({ from, to }) => shown.has(from) && shown.has(to)),
      lanes: linkLanes(map.links),
    };
  }, [map]);
  return (
    <g className={classes.ties} data-gliding={isGliding || undefined}>
      {links.map((link) =>
        inSight([link.from, link.to]) ? (
          <LinkLine key={link.id} link={link} lane={lanes.get(link.id)} ground={ground} />
        ) : null,
      )}
    </g>
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
