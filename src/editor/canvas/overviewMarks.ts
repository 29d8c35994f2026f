import type { DisplayItem } from '../../layout/displayList';
import { boxOf, grow } from '../../layout/geometry';
import type { Theme } from '../../layout/style';
import { visiblePeople } from '../../layout/visibility';
import type { MapSnapshot } from '../../model/map';
import type { StakeholderId } from '../../model/stakeholder';

/** A text marker's yellow, around whom a search has found. */
export const HIT_COLOUR: Readonly<Record<Theme, string>> = { light: '#ffcf2e', dark: '#d9a400' };

/** Grounds behind the boxes of those found, as wide on screen at any zoom. */
export function hitMarks(
  map: MapSnapshot,
  hits: Iterable<StakeholderId>,
  theme: Theme,
): (zoom: number) => DisplayItem[] {
  const shown = visiblePeople(map);
  const people = [...hits].flatMap((id) => (shown.has(id) ? (map.stakeholders.get(id) ?? []) : []));
  return (zoom) =>
    people.map((person) => ({
      kind: 'rect',
      ...grow(boxOf(person), 5 / zoom),
      radius: 6 / zoom,
      fill: HIT_COLOUR[theme],
    }));
}

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
