import {
  everybodyBelow,
  managerOf,
  managersAbove,
  peersOf,
  reportsOf,
} from '../analysis/reporting';
import { boxOf } from '../layout/geometry';
import { visiblePeople } from '../layout/visibility';
import type { Direction } from '../model/mapLayout';
import type { StakeholderId } from '../model/stakeholder';
import { NOTHING, selectPeople } from '../state/selection';
import { select, useSession } from '../state/session';
import { type CommandContext, defineCommand } from './command';
import { attempt } from './context';

export const selectAll = defineCommand({
  id: 'select.all',
  label: 'command.select.all',
  group: 'edit',
  shortcut: 'Mod+A',
  menus: ['canvas'],
  canRun: ({ map }) => map.stakeholders.size > 0,
  run: ({ map }) => select(selectPeople(visiblePeople(map))),
});

export const selectNothing = defineCommand({
  id: 'select.nothing',
  label: 'command.select.nothing',
  group: 'edit',
  shortcut: 'Escape',
  keyOnly: true,
  canRun: ({ selection, session }) =>
    selection.people.length + selection.links.length > 0 || session.menu !== null,
  run: () => {
    select(NOTHING);
    useSession.setState({ menu: null, linkDraft: null });
  },
});

export const selectBranch = defineCommand({
  id: 'select.branch',
  label: 'command.select.branch',
  group: 'branch',
  menus: ['person'],
  canRun: ({ map, selection }) => selection.people.some((id) => reportsOf(map, id).length > 0),
  run: ({ map, selection }) =>
    select(selectPeople(selection.people.flatMap((id) => [id, ...everybodyBelow(map, id)]))),
});

/**
 * Selects one person and shows their card.
 * @param above  what must be seen above the card too, px in map space
 */
export function goTo(context: CommandContext, id: StakeholderId, above = 0): void {
  if (!context.map.stakeholders.has(id)) return;
  select(selectPeople([id]));
  reveal(context, id, above);
}

/** Shows a card, unfolding the branches it is folded away in. */
export function reveal(
  { document, map, camera }: CommandContext,
  id: StakeholderId,
  above = 0,
): void {
  const person = map.stakeholders.get(id);
  if (!person) return;
  const folded = managersAbove(map, id).filter((manager) => manager.collapsed);
  if (folded.length > 0) {
    const ids = folded.map((manager) => manager.id);
    attempt(() => document.transact((ops) => ops.updateStakeholders(ids, { collapsed: false })));
  }
  const { x, y, width, height } = boxOf(person);
  camera.reveal({ x, y: y - above, width, height: height + above });
}

/** Who the keyboard meets first: the decision maker, else the first who reports to nobody. */
function firstPerson({ map }: CommandContext): StakeholderId | undefined {
  const shown = [...visiblePeople(map)];
  return (
    shown.find((id) => map.stakeholders.get(id)?.role === 'decision-maker') ??
    reportsOf(map, null)[0]?.id
  );
}

type Neighbour = (context: CommandContext, id: StakeholderId) => StakeholderId | undefined;

const peer =
  (step: 1 | -1): Neighbour =>
  ({ map }, id) => {
    const peers = peersOf(map, id);
    return peers[peers.findIndex((other) => other.id === id) + step]?.id;
  };

const manager: Neighbour = ({ map }, id) => managerOf(map, id)?.id;
const report: Neighbour = ({ map }, id) =>
  map.stakeholders.get(id)?.collapsed ? undefined : reportsOf(map, id)[0]?.id;

/** Whom each arrow leads to, by the way the map reads. */
const STEPS: readonly ({ readonly key: string } & Readonly<Record<Direction, Neighbour>>)[] = [
  { key: 'Up', 'top-down': manager, 'left-right': peer(-1) },
  { key: 'Down', 'top-down': report, 'left-right': peer(1) },
  { key: 'Left', 'top-down': peer(-1), 'left-right': manager },
  { key: 'Right', 'top-down': peer(1), 'left-right': report },
];

/** Alt and an arrow key walk the tree: to the manager, to the first report, along the peers. */
export const walks = STEPS.map(({ key, ...neighbours }) =>
  defineCommand({
    id: `select.walk${key}`,
    label: 'command.select.walk',
    group: 'edit',
    shortcut: `Alt+Arrow${key}`,
    keyOnly: true,
    canRun: ({ map }) => map.stakeholders.size > 0,
    run: (context) => {
      const from = context.selection.people.at(-1);
      const to =
        from === undefined
          ? firstPerson(context)
          : neighbours[context.map.info.direction](context, from);
      if (to !== undefined) goTo(context, to);
    },
  }),
);

/** With nobody selected an arrow key has nothing to nudge, so it brings the first person. */
export const arrivals = STEPS.map(({ key }) =>
  defineCommand({
    id: `select.arrive${key}`,
    label: 'command.select.first',
    group: 'edit',
    shortcut: `Arrow${key}`,
    keyOnly: true,
    canRun: ({ map, selection }) => map.stakeholders.size > 0 && selection.people.length === 0,
    run: (context) => {
      const first = firstPerson(context);
      if (first !== undefined) goTo(context, first);
    },
  }),
);
