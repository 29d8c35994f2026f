import type { Node } from '@xyflow/react';
import { CARD } from '../../layout/cardSize';
import type { Point } from '../../layout/displayList';
import { visiblePeople } from '../../layout/visibility';
import type { MapSnapshot } from '../../model/map';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';

export type CardNodeType = Node<Record<string, never>, 'card'>;

const NO_DATA: Record<string, never> = {};
/** Screen readers meet the card within; React Flow’s own English words for the box around it are dropped. */
const PLAIN = { 'aria-roledescription': undefined };

interface Known {
  readonly position: Point;
  readonly selected: boolean;
  readonly node: CardNodeType;
}

/** Makes React Flow's nodes; whoever has not changed keeps their node, so that React Flow skips them. */
export class CardNodes {
  #known = new Map<StakeholderId, Known>();

  of(
    map: MapSnapshot,
    selected: ReadonlySet<StakeholderId>,
    dragged: ReadonlyMap<StakeholderId, Point>,
  ): CardNodeType[] {
    const next = new Map<StakeholderId, Known>();
    for (const id of visiblePeople(map)) {
      const person = map.stakeholders.get(id);
      if (person) next.set(id, this.#nodeOf(person, selected.has(id), dragged.get(id)));
    }
    this.#known = next;
    return [...next.values()].map((known) => known.node);
  }

  #nodeOf(person: Stakeholder, selected: boolean, dragged: Point | undefined): Known {
    const position = dragged ?? person.position;
    const before = this.#known.get(person.id);
    if (before && before.selected === selected && samePoint(before.position, position))
      return before;
    return {
      position,
      selected,
      node: {
        id: person.id,
        type: 'card',
        position,
        selected,
        data: NO_DATA,
        domAttributes: PLAIN,
        ...CARD,
      },
    };
  }
}

function samePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}
