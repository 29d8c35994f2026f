// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { runCommand } from '../../../src/commands/context';
import { editInfo, editManager, editPeople } from '../../../src/commands/edits';
import { undo } from '../../../src/commands/history';
import { duplicatePeople } from '../../../src/commands/people/clipboard';
import { DetailsPanel } from '../../../src/editor/inspector/DetailsPanel';
import { useSession } from '../../../src/state/session';
import { liveDocument, openMapWith, person, show } from './mapInEditor';

const PEOPLE = [
  { id: 'una', name: 'Una' },
  { id: 'ben', name: 'Ben' },
];

it('undoing a duplicate selects again who was selected', async () => {
  await openMapWith({ people: PEOPLE, selected: ['una', 'ben'] });
  expect(runCommand(duplicatePeople)).toBe(true);
  const copies = useSession.getState().selection.people;
  expect(copies).toHaveLength(2);
  expect(copies).not.toContain('una');
  runCommand(undo);
  expect(useSession.getState().selection.people).toEqual(['una', 'ben']);
});

it('refuses edits without an error, and what was typed is not shown as if it were kept', async () => {
  await openMapWith({ people: PEOPLE, selected: ['una'] });
  await show(<DetailsPanel />);
  expect(screen.getByLabelText('Name')).toBeEnabled();
  act(() => liveDocument().makeReadOnly());
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Una Ray' } });
  editPeople(['una'], { title: 'Buyer' });
  editManager(['una'], 'ben');
  editInfo({ title: 'Elsewhere' });
  expect(person('una')).toMatchObject({ name: 'Una', title: '', managerId: null });
  expect(liveDocument().snapshot.info.title).toBe('Northwind');
});

// Last: a map that could not be written is kept, and would be opened again by the next test.
it.each([
  { state: 'outdated' },
  { state: 'failed', reason: 'closed' },
  { state: 'failed', reason: 'removed' },
] as const)('says that nothing can be changed, and locks the fields: %o', async (save) => {
  await openMapWith({ people: PEOPLE, selected: ['una'], save });
  await show(<DetailsPanel />);
  expect(screen.getByText(/Nothing can be changed in this tab/)).toBeVisible();
  expect(screen.getByLabelText('Name')).toBeDisabled();
});
