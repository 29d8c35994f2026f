import type { StakeholderPatch } from '../../document/operations';
import { boxOf } from '../../layout/geometry';
import { placeNew } from '../../layout/placeNew';
import { newId } from '../../model/id';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { selectPeople } from '../../state/selection';
import { type Naming, select, useSession } from '../../state/session';
import { announce } from '../announcing';
import { type CommandContext, defineCommand } from '../command';
import { attempt, commandContext } from '../context';
import { addTie } from '../linking';
import { rememberOrigin } from './origins';

type Point = Stakeholder['position'];

/**
 * Opens the name field of a person to be.
 * @param position  of the card's top-left corner, px in map space
 * @param tie       ties somebody to the new person, once they are named
 */
export function startNaming(
  context: CommandContext,
  managerId: StakeholderId | null,
  position: Point,
  tie: Extract<Naming, { kind: 'new' }>['tie'] = null,
): void {
  useSession.setState({
    naming: { kind: 'new', managerId, position, tie },
    tagging: null,
    menu: null,
  });
  context.camera.reveal(boxOf({ position }));
}

/** Adds the person being named. @returns the new person's id, or null when nothing was being named */
export function acceptNewPerson(person: StakeholderPatch): StakeholderId | null {
  const context = commandContext();
  const { naming } = useSession.getState();
  if (!context || naming?.kind !== 'new') return null;
  const id = newId();
  const { managerId, position, tie } = naming;
  // Another tab may have removed them while the name was being typed.
  const here = (other: StakeholderId) => context.map.stakeholders.has(other);
  const isAdded = attempt(() =>
    context.document.transact((ops) => {
      ops.addStakeholder({
        id,
        managerId: managerId && here(managerId) ? managerId : null,
        position,
      });
      ops.updateStakeholder(id, person);
      if (tie && here(tie.from)) addTie(ops, { ...tie, to: id });
    }),
  );
  useSession.setState({ naming: null });
  if (!isAdded) return null;
  rememberOrigin([id], context.selection.people);
  announce('editor.said.added', { name: person.name ?? '' });
  select(selectPeople([id]));
  return id;
}

/** Ends the naming of somebody who is there already; an unchanged name is no edit. */
export function acceptRename(name: string): void {
  const context = commandContext();
  const { naming } = useSession.getState();
  if (!context || naming?.kind !== 'rename') return;
  useSession.setState({ naming: null });
  const person = context.map.stakeholders.get(naming.id);
  if (!person || person.name === name) return;
  attempt(() => context.document.transact((ops) => ops.updateStakeholder(naming.id, { name })));
}

export function cancelNaming(): void {
  useSession.setState({ naming: null });
}

export function startReport(context: CommandContext, managerId: StakeholderId): void {
  const manager = context.map.stakeholders.get(managerId);
  if (manager?.collapsed) {
    context.document.transact((ops) => ops.updateStakeholder(managerId, { collapsed: false }));
  }
  const map = context.document.snapshot;
  startNaming({ ...context, map }, managerId, placeNew(map, { managerId }));
}

/** A person of the canvas's own, with no manager: where the user points, or in view. */
export function startPersonAt(context: CommandContext, centre: Point): void {
  startNaming(context, null, placeNew(context.map, { at: centre }));
}

export const addPerson = defineCommand({
  id: 'person.add',
  label: 'command.person.add',
  group: 'add',
  shortcut: 'N',
  menus: ['canvas'],
  run: (context) => {
    const seen = context.camera.visibleBox();
    startPersonAt(context, { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 });
  },
});

const onlyPerson = ({ map, selection }: CommandContext): Stakeholder | undefined =>
  selection.people.length === 1 ? map.stakeholders.get(selection.people[0] ?? '') : undefined;

export const addReport = defineCommand({
  id: 'person.addReport',
  label: 'command.person.addReport',
  group: 'add',
  shortcut: 'Tab',
  menus: ['person'],
  canRun: (context) => onlyPerson(context) !== undefined,
  run: (context) => {
    const manager = onlyPerson(context);
    if (manager) startReport(context, manager.id);
  },
});

export const addPeer = defineCommand({
  id: 'person.addPeer',
  label: 'command.person.addPeer',
  group: 'add',
  shortcut: 'Enter',
  menus: ['person'],
  canRun: (context) => onlyPerson(context) !== undefined,
  run: (context) => {
    const person = onlyPerson(context);
    if (!person) return;
    if (person.managerId === null) startReport(context, person.id);
    else startNaming(context, person.managerId, placeNew(context.map, { peerOf: person.id }));
  },
});

export const renamePerson = defineCommand({
  id: 'person.rename',
  label: 'command.person.rename',
  group: 'edit',
  shortcut: 'F2',
  menus: ['person'],
  canRun: (context) => onlyPerson(context) !== undefined,
  run: (context) => {
    const person = onlyPerson(context);
    if (!person) return;
    useSession.setState({ naming: { kind: 'rename', id: person.id }, tagging: null, menu: null });
    context.camera.reveal(boxOf(person));
  },
});
