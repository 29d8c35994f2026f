import { wouldCircle } from '../analysis/reporting';
import type { Operations } from '../document/operations';
import type { Link } from '../model/link';
import type { MapSnapshot } from '../model/map';
import type { StakeholderId } from '../model/stakeholder';
import { LINK_KINDS, type LinkKind, type StoredLinkKind } from '../model/vocabulary';
import { NOTHING, selectLinks, selectPeople } from '../state/selection';
import { type LinkDraft, select, useSession } from '../state/session';
import { type CommandContext, defineCommand } from './command';

/** A tie as the user thinks of it. For `reports-to`, `from` is the report and `to` the manager. */
export interface Tie {
  readonly kind: LinkKind;
  readonly from: StakeholderId;
  readonly to: StakeholderId;
}

/** Whether the tie may be made: it is no circle, no repeat, and nobody tied to themselves. */
export function canTie(map: MapSnapshot, { kind, from, to }: Tie): boolean {
  if (from === to || !map.stakeholders.has(from) || !map.stakeholders.has(to)) return false;
  if (kind === 'reports-to') {
    return map.stakeholders.get(from)?.managerId !== to && !wouldCircle(map, from, to);
  }
  const mutual = kind === 'conflict' || kind === 'ally';
  return ![...map.links.values()].some(
    (link) =>
      link.kind === kind &&
      ((link.from === from && link.to === to) || (mutual && link.from === to && link.to === from)),
  );
}

/** Makes a tie, and selects it. */
export function makeTie({ document }: CommandContext, tie: Tie): void {
  const linkId = document.transact((ops) => addTie(ops, tie));
  select(linkId ? selectLinks([linkId]) : selectPeople([tie.from]));
}

/** Makes an existing tie one of another kind, as one step of undo. */
export function changeTie({ document }: CommandContext, draft: LinkDraft, kind: LinkKind): void {
  const { from, to, linkId } = draft;
  if (kind === draft.kind) return;
  const id = document.transact((ops) => {
    if (linkId !== null && kind !== 'reports-to') {
      ops.updateLink(linkId, { kind });
      return linkId;
    }
    if (linkId === null) ops.setManager(from, null);
    else ops.removeLinks([linkId]);
    return addTie(ops, { kind, from, to });
  });
  select(id ? selectLinks([id]) : selectPeople([from]));
}

/** Removes a tie of any kind. */
export function removeTie({ document }: CommandContext, { from, linkId }: LinkDraft): void {
  document.transact((ops) => {
    if (linkId === null) ops.setManager(from, null);
    else ops.removeLinks([linkId]);
  });
  select(NOTHING);
}

/** @returns the link's id; null for reporting, which is no stored link */
export function addTie(ops: Operations, { kind, from, to }: Tie): string | null {
  if (kind === 'reports-to') {
    ops.setManager(from, to);
    return null;
  }
  return ops.addLink({ kind: kind as StoredLinkKind, from, to });
}

/** Offers to change or remove a reporting line. @param at px in the window */
export function openReportingMenu(
  managerId: StakeholderId,
  reportId: StakeholderId,
  at: LinkDraft['at'],
): void {
  useSession.setState({
    linkDraft: { kind: 'reports-to', from: reportId, to: managerId, linkId: null, at },
  });
}

const onlyLink = ({ map, selection }: CommandContext): Link | undefined =>
  selection.links.length === 1 ? map.links.get(selection.links[0] ?? '') : undefined;

export const linkKinds = LINK_KINDS.map((kind) =>
  defineCommand({
    id: `link.kind.${kind}`,
    label: `domain.link.${kind}`,
    parent: 'command.link.kind',
    group: 'link',
    menus: ['link'],
    canRun: (context) => {
      const link = onlyLink(context);
      return (
        link !== undefined &&
        link.kind !== kind &&
        canTie(context.map, { kind, from: link.from, to: link.to })
      );
    },
    run: (context) => {
      const link = onlyLink(context);
      if (link) changeTie(context, { ...link, linkId: link.id, at: { x: 0, y: 0 } }, kind);
    },
  }),
);

export const reverseLink = defineCommand({
  id: 'link.reverse',
  label: 'command.link.reverse',
  group: 'link',
  menus: ['link'],
  canRun: (context) => {
    const link = onlyLink(context);
    return (
      link !== undefined &&
      (link.kind === 'influences' || link.kind === 'dotted-line') &&
      canTie(context.map, { kind: link.kind, from: link.to, to: link.from })
    );
  },
  run: (context) => {
    const link = onlyLink(context);
    if (!link) return;
    context.document.transact((ops) => ops.updateLink(link.id, { from: link.to, to: link.from }));
  },
});

/** With two people selected links them; with one, asks whom to. */
export const linkPeople = defineCommand({
  id: 'link.add',
  label: 'command.link.add',
  group: 'link',
  shortcut: 'L',
  menus: ['person'],
  canRun: ({ selection }) => selection.people.length === 1 || selection.people.length === 2,
  run: ({ selection }) => {
    const [from, to] = selection.people;
    if (from === undefined) return;
    if (to === undefined) useSession.setState({ dialog: 'link-target' });
    else openLinkMenu({ from, to });
  },
});

/** Asks for the kind of a new link. @param at px in the window; in its middle when not given */
export function openLinkMenu(
  ends: Pick<LinkDraft, 'from' | 'to'>,
  at: LinkDraft['at'] = { x: window.innerWidth / 2, y: window.innerHeight / 3 },
): void {
  useSession.setState({
    linkDraft: { ...ends, kind: 'influences', linkId: null, at },
    dialog: null,
  });
}
