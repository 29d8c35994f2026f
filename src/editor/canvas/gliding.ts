import type { Point } from '../../layout/displayList';
import type { StakeholderId } from '../../model/stakeholder';

/** How long people glide to their new places. ms */
export const GLIDE_TIME = 250;

type Places = ReadonlyMap<StakeholderId, Point>;

/**
 * Where people are on their way; who has no place any more is left out.
 * @param part  of the time, 0 to 1: they start fast and come in slowly
 */
export function onTheWay(
  from: Places,
  to: (id: StakeholderId) => Point | undefined,
  part: number,
): Map<StakeholderId, Point> {
  const done = 1 - (1 - part) ** 3;
  const places = new Map<StakeholderId, Point>();
  for (const [id, start] of from) {
    const end = to(id);
    if (!end || (start.x === end.x && start.y === end.y)) continue;
    places.set(id, {
      x: start.x + (end.x - start.x) * done,
      y: start.y + (end.y - start.y) * done,
    });
  }
  return places;
}
