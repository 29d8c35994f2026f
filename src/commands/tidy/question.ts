import { tidy } from '../../layout/tree';
import { emptyMap, type MapSnapshot } from '../../model/map';
import type { MapLayout } from '../../model/mapLayout';
import { blankStakeholder, type StakeholderId } from '../../model/stakeholder';

/** What somebody's place depends on. */
type Person = readonly [
  id: StakeholderId,
  managerId: StakeholderId | null,
  collapsed: boolean,
  x: number,
  y: number,
];

/** All that a layout depends on, small enough to be handed to a worker in no time. */
export interface TidyQuestion {
  readonly people: readonly Person[];
  /** As people stand now. */
  readonly present: MapLayout;
  /** As they are to stand. */
  readonly wanted: MapLayout;
  /** Only this person's branch. */
  readonly root?: StakeholderId;
  /** Width through height. */
  readonly aspect?: number;
}

/** Top-left corners, px in map space. */
export type TidyAnswer = ReturnType<typeof tidy>;

export function questionOf(
  map: MapSnapshot,
  asked: Pick<TidyQuestion, 'root' | 'aspect'> & { readonly change?: Partial<MapLayout> },
): TidyQuestion {
  const { direction, spacing } = map.info;
  const present = { direction, spacing };
  return {
    people: [...map.stakeholders.values()].map(
      ({ id, managerId, collapsed, position: { x, y } }) => [id, managerId, collapsed, x, y],
    ),
    present,
    wanted: { ...present, ...asked.change },
    root: asked.root,
    aspect: asked.aspect,
  };
}

/** Whether the answer to one, asked of a map before, is that to the other, asked of it now. */
export function isSameQuestion(before: TidyQuestion, now: TidyQuestion): boolean {
  return (
    before.people.length === now.people.length &&
    before.present.direction === now.present.direction &&
    before.present.spacing === now.present.spacing &&
    before.wanted.direction === now.wanted.direction &&
    before.wanted.spacing === now.wanted.spacing &&
    before.people.every((person, i) => person.every((part, j) => part === now.people[i]?.[j]))
  );
}

/** Answers on this thread. */
export function answerTo({ people, present, wanted, root, aspect }: TidyQuestion): TidyAnswer {
  const blank = blankStakeholder('anybody');
  const stakeholders = new Map(
    people.map(([id, managerId, collapsed, x, y]) => [
      id,
      { ...blank, id, managerId, collapsed, position: { x, y } },
    ]),
  );
  return tidy({ ...emptyMap(present), stakeholders }, { root, aspect, layout: wanted });
}
