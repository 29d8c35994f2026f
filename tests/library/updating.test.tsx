// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanNotifications, Notifications } from '@mantine/notifications';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showLocale } from '../../src/i18n/i18n';
import UpdatePeopleDialog from '../../src/library/UpdatePeopleDialog';
import { emptyMap } from '../../src/model/map';
import { blankStakeholder } from '../../src/model/stakeholder';
import { forgetSessionColumns } from '../../src/state/importChoices';
import { createMap } from '../../src/state/library';
import { closeMap, openDocument, openMap, useOpenMap } from '../../src/state/openMap';
import { homeWith } from './homeScreen';

afterEach(async () => {
  await closeMap();
  localStorage.clear();
  forgetSessionColumns();
});

/** The dialog over an open map of three people. */
async function dialogOver() {
  const { user: _, ...home } = await homeWith();
  document.body.replaceChildren();
  cleanNotifications();
  const people = [
    { ...blankStakeholder('una'), sourceId: '1', name: 'Una', title: 'CFO', notes: 'Ours' },
    { ...blankStakeholder('bo'), sourceId: '2', name: 'Bo', managerId: 'una' },
    { ...blankStakeholder('cy'), name: 'Cy', title: 'Clerk', managerId: 'bo' },
  ];
  const id = await createMap({
    ...emptyMap({ title: 'Halden' }),
    stakeholders: new Map(people.map((person) => [person.id, person])),
  });
  await openMap(id);
  const onClose = vi.fn();
  render(
    <MantineProvider env="test">
      <Notifications />
      <UpdatePeopleDialog onClose={onClose} />
    </MantineProvider>,
  );
  return { ...home, user: userEvent.setup({ applyAccept: false }), onClose };
}

const newer = () =>
  new File(
    ['ID,Name,Job title,Manager,Attitude\n1,Una,CEO,,Accepting\n2,Bo,,1,\n9,Di,Buyer,2,\n'],
    'newer.csv',
  );

const people = () => [...useOpenMap.getState().map.stakeholders.values()];
const names = () =>
  people()
    .map(({ name }) => name)
    .sort();

describe('updating a map from a file', () => {
  it('shows who is new, changed and missing, and changes nothing until confirmed', async () => {
    const { user } = await dialogOver();
    await user.upload(screen.getByLabelText('Import file'), newer());
    const added = within(await screen.findByRole('region', { name: '1 person to add' }));
    expect(added.getByRole('checkbox', { name: 'Di, Buyer' })).toBeChecked();
    expect(added.getByText('Reports to: Bo')).toBeVisible();
    const changed = within(screen.getByRole('region', { name: '1 person to change' }));
    expect(changed.getByText('Job title: CFO → CEO')).toBeVisible();
    expect(changed.getByText('Attitude: Not assessed → Accepting')).toBeVisible();
    const missing = within(screen.getByRole('region', { name: /1 person who is not in the file/ }));
    expect(missing.getByRole('checkbox', { name: 'Cy, Clerk' })).not.toBeChecked();
    expect(screen.getByText('1 person stays the same.')).toBeVisible();
    expect(names()).toEqual(['Bo', 'Cy', 'Una']);
  });

  it('applies what is ticked as one step of undo', async () => {
    const { user, onClose } = await dialogOver();
    const before = useOpenMap.getState().map;
    await user.upload(screen.getByLabelText('Import file'), newer());
    await user.click(await screen.findByRole('checkbox', { name: 'Cy, Clerk' }));
    await user.click(screen.getByRole('button', { name: 'Update the map' }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(names()).toEqual(['Bo', 'Di', 'Una']);
    expect(people().find(({ name }) => name === 'Una')).toMatchObject({
      title: 'CEO',
      notes: 'Ours',
    });
    expect(await screen.findByText(/1 added, 1 changed, 1 removed/)).toBeVisible();
    openDocument()?.undo();
    expect(useOpenMap.getState().map).toEqual(before);
  });

  it('leaves out what is not ticked', async () => {
    const { user } = await dialogOver();
    await user.upload(screen.getByLabelText('Import file'), newer());
    await user.click(await screen.findByRole('checkbox', { name: 'Di, Buyer' }));
    await user.click(screen.getByRole('checkbox', { name: 'Una, CFO' }));
    const confirm = screen.getByRole('button', { name: 'Update the map' });
    await waitFor(() => expect(confirm).toBeDisabled());
    expect(names()).toEqual(['Bo', 'Cy', 'Una']);
  });

  it('says what is wrong with a file, and takes another', async () => {
    const { user } = await dialogOver();
    await user.upload(screen.getByLabelText('Import file'), new File([''], 'empty.csv'));
    expect(await screen.findByRole('alert')).toHaveTextContent('empty.csv was not imported');
    await user.upload(screen.getByLabelText('Import file'), newer());
    await screen.findByRole('region', { name: '1 person to add' });
    await user.click(screen.getByRole('button', { name: 'Choose another file' }));
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  });

  it('speaks Chinese when the screen does', async () => {
    const { user } = await dialogOver();
    await showLocale('zh-Hans');
    await user.upload(await screen.findByLabelText('导入文件'), newer());
    expect(await screen.findByText('职务：CFO → CEO')).toBeVisible();
    expect(screen.getByText('态度：未评估 → 接受')).toBeVisible();
  });
});
