import type { InfoPatch, LinkPatch, Operations, StakeholderPatch } from '../document/operations';
import { newId } from '../model/id';
import type { Message, Stakeholder, StakeholderId } from '../model/stakeholder';
import { openDocument } from '../state/openMap';
import { attempt } from './context';

/**
 * The edits that forms make: a field of these people, of this link, of the map. Typing into one field
 * is one step of undo, however many letters it takes; `mergeKey` names the field.
 */

export type PersonPatch = StakeholderPatch;
export type MessagePatch = Partial<Omit<Message, 'id'>>;

/** The same patch for everybody given; nothing when no map is open. */
export function editPeople(
  ids: readonly StakeholderId[],
  patch: StakeholderPatch,
  mergeKey: string | null = null,
): void {
  edit(
    (ops) => ops.updateStakeholders(ids, patch),
    mergeKey && `people ${ids.join(' ')} ${mergeKey}`,
  );
}

/** A patch of its own for each of these people; one step of undo. People who are gone are passed over. */
export function editEach(
  ids: readonly StakeholderId[],
  patchOf: (person: Stakeholder) => StakeholderPatch,
): void {
  const people = openDocument()?.snapshot.stakeholders;
  edit((ops) => {
    for (const id of ids) {
      const person = people?.get(id);
      if (person) ops.updateStakeholder(id, patchOf(person));
    }
  });
}

export function editLink(id: string, patch: LinkPatch, mergeKey: string | null = null): void {
  edit((ops) => ops.updateLink(id, patch), mergeKey && `link ${id} ${mergeKey}`);
}

export function editInfo(patch: InfoPatch, mergeKey: string | null = null): void {
  edit((ops) => ops.updateInfo(patch), mergeKey && `info ${mergeKey}`);
}

/** Makes people report to `managerId` (null: to nobody). Throws OperationError on a cycle. */
export function editManager(ids: readonly StakeholderId[], managerId: StakeholderId | null): void {
  edit((ops) => {
    for (const id of ids) ops.setManager(id, managerId);
  });
}

export function removeLinks(ids: readonly string[]): void {
  edit((ops) => ops.removeLinks(ids));
}

/** An empty message at the end of the person's list. @returns its id */
export function addMessage(personId: StakeholderId): string {
  const id = newId();
  const blank = { id, feature: '', advantage: '', benefit: '', kind: null };
  editMessages(personId, (messages) => [...messages, blank]);
  return id;
}

export function editMessage(
  personId: StakeholderId,
  messageId: string,
  patch: MessagePatch,
  mergeKey: string | null = null,
): void {
  editMessages(
    personId,
    (messages) =>
      messages.map((message) => (message.id === messageId ? { ...message, ...patch } : message)),
    mergeKey && `message ${messageId} ${mergeKey}`,
  );
}

export function removeMessage(personId: StakeholderId, messageId: string): void {
  editMessages(personId, (messages) => messages.filter(({ id }) => id !== messageId));
}

function editMessages(
  personId: StakeholderId,
  change: (messages: readonly Message[]) => Message[],
  mergeKey: string | null = null,
): void {
  const person = openDocument()?.snapshot.stakeholders.get(personId);
  if (!person) return;
  const messages = change(person.messages);
  edit((ops) => ops.updateStakeholder(personId, { messages }), mergeKey);
}

/** Nothing happens when no map is open, or this tab only reads. */
function edit(intention: (ops: Operations) => void, mergeKey: string | null = null): void {
  const document = openDocument();
  if (document) attempt(() => document.transact(intention, mergeKey));
}
