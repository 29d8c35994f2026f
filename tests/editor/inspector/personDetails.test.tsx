// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { today } from '../../../src/commands/judging';
import { DetailsPanel } from '../../../src/editor/inspector/DetailsPanel';
import { selectPeople } from '../../../src/state/selection';
import { select } from '../../../src/state/session';
import { liveDocument, openMapWith, openSections, person, show } from './mapInEditor';

const UNA = { id: 'una', name: 'Una', title: 'Buyer' };

async function showUna(given: object = {}) {
  await openMapWith({ people: [{ ...UNA, ...given }], selected: ['una'] });
  return show(<DetailsPanel />);
}

const CONTROLS = [
  'Name',
  'Job title',
  'Decision role',
  'Attitude',
  'Personal need met',
  'Organisational need met',
  'Quadrant',
  'Social style',
  'Influence',
];

const details = () => within(screen.getByRole('region', { name: 'Details' }));
const control = (label: string) => details().getByLabelText(label);

describe('typing', () => {
  it('writes the name into the map with every letter', async () => {
    const user = userEvent.setup();
    await showUna();
    await user.type(control('Name'), ' O');
    expect(person('una').name).toBe('Una O');
  });

  it('is undone in one step, and per field', async () => {
    const user = userEvent.setup();
    await showUna();
    await user.type(control('Name'), ' Okafor');
    await user.type(control('Job title'), ', North');
    act(() => void liveDocument().undo());
    expect(person('una')).toMatchObject({ name: 'Una Okafor', title: 'Buyer' });
    act(() => void liveDocument().undo());
    expect(person('una').name).toBe('Una');
  });

  it('of a second visit to the same field is a step of its own', async () => {
    const user = userEvent.setup();
    await showUna();
    await user.type(control('Name'), ' A');
    await user.tab();
    await user.type(control('Name'), ' B');
    act(() => void liveDocument().undo());
    expect(person('una').name).toBe('Una A');
  });

  it('keeps a trailing space in the field while the map has the trimmed name', async () => {
    const user = userEvent.setup();
    await showUna();
    await user.type(control('Name'), ' ');
    expect(control('Name')).toHaveValue('Una ');
    expect(person('una').name).toBe('Una');
    await user.tab();
    expect(control('Name')).toHaveValue('Una');
  });

  it('is taken back as a whole by Ctrl+Z in the field, and brought back by Ctrl+Y', async () => {
    const user = userEvent.setup();
    await showUna();
    await user.type(control('Name'), ' Okafor');
    await user.keyboard('{Control>}z{/Control}');
    expect(control('Name')).toHaveValue('Una');
    expect(person('una').name).toBe('Una');
    await user.keyboard('{Control>}y{/Control}');
    expect(control('Name')).toHaveValue('Una Okafor');
  });

  it('leaves the map as it is at Ctrl+Z in a field in which nothing was typed', async () => {
    const user = userEvent.setup();
    await showUna();
    await user.type(control('Name'), ' Okafor');
    await user.click(control('Job title'));
    await user.keyboard('{Control>}z{/Control}');
    expect(person('una').name).toBe('Una Okafor');
    expect(control('Job title')).toHaveValue('Buyer');
  });

  it('with an input method writes nothing until the composition ends', async () => {
    await showUna();
    const field = control('Name');
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: 'Una wang' } });
    expect(person('una').name).toBe('Una');
    fireEvent.change(field, { target: { value: 'Una 王' } });
    fireEvent.compositionEnd(field);
    expect(person('una').name).toBe('Una 王');
  });

  it('is not disturbed by a colleague’s edit, which shows when the field is left', async () => {
    const user = userEvent.setup();
    await showUna();
    await user.type(control('Job title'), ' II');
    act(() => liveDocument().transact((ops) => ops.updateStakeholder('una', { title: 'CFO' })));
    expect(control('Job title')).toHaveValue('Buyer II');
    await user.tab();
    expect(control('Job title')).toHaveValue('CFO');
  });

  it('goes to the person who was selected then, though another is selected now', async () => {
    const user = userEvent.setup();
    await openMapWith({ people: [UNA, { id: 'bo', name: 'Bo' }], selected: ['una'] });
    await show(<DetailsPanel />);
    await user.type(control('Name'), '!');
    act(() => select(selectPeople(['bo'])));
    expect(control('Name')).toHaveValue('Bo');
    expect(person('una').name).toBe('Una!');
    expect(person('bo').name).toBe('Bo');
  });
});

describe('judging', () => {
  it.each([
    ['Attitude', 'Sceptical', { attitude: 'sceptical' }, 'attitude'],
    ['Social style', 'Amiable', { socialStyle: 'amiable' }, 'style'],
    ['Influence', '4 · Great', { influence: 4 }, 'influence'],
    ['Personal need met', 'Yes', { personalNeedMet: 'yes' }, 'needs'],
  ] as const)(
    '%s: %s writes it as a guess of today',
    async (label, option, expected, judgement) => {
      const user = userEvent.setup();
      await showUna();
      await user.selectOptions(control(label), option);
      expect(person('una')).toMatchObject(expected);
      expect(person('una').evidence[judgement]).toEqual({ confidence: 'guess', date: today() });
      expect(control(label)).toHaveDisplayValue(option);
    },
  );

  it('gives the decision role', async () => {
    const user = userEvent.setup();
    await showUna();
    await user.selectOptions(control('Decision role'), 'Decision maker');
    expect(person('una').role).toBe('decision-maker');
  });

  it('answers both needs when a quadrant is picked, with the advice that follows', async () => {
    const user = userEvent.setup();
    await showUna();
    await user.selectOptions(control('Quadrant'), 'Friend');
    expect(control('Personal need met')).toHaveDisplayValue('Yes');
    expect(control('Organisational need met')).toHaveDisplayValue('No');
    expect(details().getByText('Show the organisational benefit.')).toBeVisible();
  });

  it('derives the quadrant from the two answers', async () => {
    const user = userEvent.setup();
    await showUna();
    await user.selectOptions(control('Personal need met'), 'No');
    expect(control('Quadrant')).toHaveDisplayValue('Not assessed');
    await user.selectOptions(control('Organisational need met'), 'Yes');
    expect(control('Quadrant')).toHaveDisplayValue('Stranger');
  });

  it('keeps the evidence of the other need when one answer is taken back', async () => {
    const user = userEvent.setup();
    await showUna({ personalNeedMet: 'yes', organisationNeedMet: 'yes' });
    await user.selectOptions(control('Personal need met'), 'Unknown');
    expect(person('una').evidence.needs).toEqual({ confidence: 'guess', date: today() });
    await user.selectOptions(control('Organisational need met'), 'Unknown');
    expect(person('una').evidence.needs).toBeNull();
  });

  it('says in words how old a judgement is, and that an old one is out of date', async () => {
    const evidence = {
      attitude: { confidence: 'heard', date: '2020-01-01' },
      needs: null,
      style: null,
      influence: null,
    };
    await showUna({ attitude: 'accepting', evidence });
    const age = new Date().getFullYear() - 2020;
    const about = new RegExp(`Heard · (${age}|${age + 1}) years ago\\s*Out of date`);
    expect(control('Attitude')).toHaveAccessibleDescription(about);
  });

  it('can be confirmed, and dated', async () => {
    const user = userEvent.setup();
    await showUna({ attitude: 'accepting' });
    openSections('How sure we are');
    const group = within(details().getByRole('group', { name: 'Attitude' }));
    await user.selectOptions(group.getByLabelText('Confidence'), 'Confirmed');
    fireEvent.change(group.getByLabelText('Date'), { target: { value: '2024-02-29' } });
    expect(person('una').evidence.attitude).toEqual({
      confidence: 'confirmed',
      date: '2024-02-29',
    });
  });
});

it('gives the keyboard back to the canvas on Escape, keeping what was typed', async () => {
  const user = userEvent.setup();
  const { focusCanvas } = await showUna();
  await user.type(control('Name'), '!{Escape}');
  expect(focusCanvas).toHaveBeenCalledOnce();
  expect(person('una').name).toBe('Una!');
});

it('locks every field once a newer version of the app has taken the map over', async () => {
  await openMapWith({
    people: [UNA],
    selected: ['una'],
    save: { state: 'failed', reason: 'closed' },
  });
  await show(<DetailsPanel />);
  expect(control('Name')).toBeDisabled();
  expect(control('Attitude')).toBeDisabled();
});

it('speaks Chinese', async () => {
  await openMapWith({ people: [UNA], selected: ['una'] });
  await show(<DetailsPanel />, 'zh-Hant');
  const region = within(screen.getByRole('region', { name: '詳細資訊' }));
  expect(region.getByRole('textbox', { name: '姓名' })).toHaveValue('Una');
  expect(region.getByRole('combobox', { name: '態度' })).toHaveDisplayValue('未評估');
});

describe('the names that outside tests and assistive technology rely on', () => {
  it('include one textbox for the name and one for the job title', async () => {
    await showUna();
    for (const name of ['Name', 'Job title']) {
      expect(details().getAllByRole('textbox', { name: new RegExp(name, 'i') })).toHaveLength(1);
    }
  });

  it('are in no other control’s label, even with all sections open', async () => {
    await showUna();
    openSections();
    for (const label of CONTROLS) {
      const [control, ...others] = details().getAllByLabelText(new RegExp(label, 'i'));
      expect(others).toEqual([]);
      expect(control).toHaveAccessibleName(label);
    }
  });
});
