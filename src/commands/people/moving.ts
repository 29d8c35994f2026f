import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { type CommandContext, defineCommand } from '../command';

/** One press of an arrow key moves a card this far, px; with Shift, LEAP. */
const NUDGE = 8;
const LEAP = 48;

const DIRECTIONS = {
  Left: { x: -1, y: 0 },
  Right: { x: 1, y: 0 },
  Up: { x: 0, y: -1 },
  Down: { x: 0, y: 1 },
} as const;
export type Direction = keyof typeof DIRECTIONS;

function nudge({ document, map, selection }: CommandContext, direction: Direction, step: number) {
  const { x, y } = DIRECTIONS[direction];
  const positions = selection.people.flatMap((id): [StakeholderId, Stakeholder['position']][] => {
    const person = map.stakeholders.get(id);
    return person
      ? [[id, { x: person.position.x + x * step, y: person.position.y + y * step }]]
      : [];
  });
  document.transact(
    (ops) => ops.moveStakeholders(positions),
    `nudge ${selection.people.join(' ')}`,
  );
}

/** Arrow keys move the selected cards; a run of presses is one step of undo. */
export const nudges = (Object.keys(DIRECTIONS) as Direction[]).flatMap((direction) =>
  [
    { id: `person.nudge${direction}`, shortcut: `Arrow${direction}`, step: NUDGE },
    { id: `person.leap${direction}`, shortcut: `Shift+Arrow${direction}`, step: LEAP },
  ].map(({ id, shortcut, step }) =>
    defineCommand({
      id,
      label: 'command.person.nudge',
      group: 'edit',
      shortcut,
      keyOnly: true,
      canRun: ({ selection }) => selection.people.length > 0,
      run: (context) => nudge(context, direction, step),
    }),
  ),
);
