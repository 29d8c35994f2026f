import type { DisplayItem } from '../../layout/displayList';
import { boxOf, grow } from '../../layout/geometry';
import type { MapSnapshot } from '../../model/map';
import type { StakeholderId } from '../../model/stakeholder';

/** Frames around the selected and around the card a drag would drop on, as wide on screen at any zoom. */
export function outlines(
  map: MapSnapshot,
  selected: readonly StakeholderId[],
  target: StakeholderId | null,
  colour: string,
): (zoom: number) => DisplayItem[] {
  const people = [...selected, ...(target === null ? [] : [target])].flatMap(
    (id) => map.stakeholders.get(id) ?? [],
  );
  return (zoom) =>
    people.map((person) => ({
      kind: 'rect',
      ...grow(boxOf(person), 3 / zoom),
      radius: 4 / zoom,
      stroke: colour,
      strokeWidth: (person.id === target ? 4 : 2.5) / zoom,
      fill: 'none',
    }));
}
