// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { DetailsPanel } from '../../../src/editor/inspector/DetailsPanel';
import { liveDocument, openMapWith, openSections, person, show } from './mapInEditor';

const details = () => within(screen.getByRole('region', { name: 'Details' }));

async function openSection(name: string, selected = ['una']) {
  await openMapWith({
    people: [
      { id: 'una', name: 'Una', functions: ['user'] },
      { id: 'bo', name: 'Bo', title: 'CFO', managerId: 'una' },
      { id: 'cy', name: 'Cy' },
    ],
    selected,
  });
  await show(<DetailsPanel />);
  openSections(name);
  return userEvent.setup();
}

it('adds a function in the purchase and takes it away again', async () => {
  const user = await openSection('Part in the purchase');
  await user.click(details().getByRole('checkbox', { name: 'Gatekeeper' }));
  expect(person('una').functions).toEqual(['gatekeeper', 'user']);
  await user.click(details().getByRole('checkbox', { name: 'User' }));
  expect(person('una').functions).toEqual(['gatekeeper']);
});

it('gives every selected person a function that only some have', async () => {
  const user = await openSection('Part in the purchase', ['una', 'cy']);
  const chip = details().getByRole('checkbox', { name: 'User' });
  expect(chip).toBePartiallyChecked();
  await user.click(chip);
  expect(person('una').functions).toEqual(['user']);
  expect(person('cy').functions).toEqual(['user']);
  liveDocument().undo();
  expect(person('cy').functions).toEqual([]);
});

it('offers as manager only people who would close no reporting circle', async () => {
  const user = await openSection('Part in the purchase');
  await user.click(details().getByRole('combobox', { name: 'Reports to' }));
  expect(await screen.findByRole('option', { name: 'Cy' })).toBeVisible();
  expect(screen.queryByRole('option', { name: 'Bo · CFO' })).not.toBeInTheDocument();
  expect(screen.queryByRole('option', { name: 'Una' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('option', { name: 'Cy' }));
  expect(person('una').managerId).toBe('cy');
});

it('keeps messages from feature to benefit, and removes them', async () => {
  const user = await openSection('Messages');
  await user.click(details().getByRole('button', { name: 'Add message' }));
  const message = within(details().getByRole('group', { name: 'Message 1' }));
  await user.type(message.getByLabelText('Feature'), 'Remote start-up');
  await user.selectOptions(message.getByLabelText('Kind of benefit'), 'Time');
  expect(person('una').messages).toMatchObject([
    { feature: 'Remote start-up', advantage: '', benefit: '', kind: 'time' },
  ]);
  await user.click(message.getByRole('button', { name: 'Remove message 1' }));
  expect(person('una').messages).toEqual([]);
  expect(details().getByRole('button', { name: 'Add message' })).toHaveFocus();
});

it('adds one of us to everybody’s coverage, keeping whom else each knows', async () => {
  const user = await openSection('Coverage and contact', ['una', 'cy']);
  liveDocument().transact((ops) => ops.updateStakeholder('una', { coverage: ['Zed'] }));
  await user.type(
    details().getByRole('combobox', { name: 'Others of us who know them' }),
    'Kim{Enter}',
  );
  expect(person('una').coverage).toEqual(['Kim', 'Zed']);
  expect(person('cy').coverage).toEqual(['Kim']);
});

it('leaves a section open for the next person', async () => {
  await openSection('Notes');
  await openMapWith({ people: [{ id: 'dee', name: 'Dee' }], selected: ['dee'] });
  expect(await details().findByRole('textbox', { name: 'Notes' })).toBeVisible();
});
