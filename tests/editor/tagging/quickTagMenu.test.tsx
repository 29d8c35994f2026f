// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { QuickTagMenu } from '../../../src/editor/tagging/QuickTagMenu';
import { type QuickTag, useSession } from '../../../src/state/session';
import { liveDocument, openMapWith, person, show } from '../inspector/mapInEditor';

async function tagging(tag: QuickTag, locale: 'en' | 'zh-Hans' = 'en') {
  await openMapWith({
    people: [{ id: 'una', attitude: 'sceptical' }, { id: 'bo' }],
    selected: ['una', 'bo'],
  });
  const view = await show(<QuickTagMenu anchor={{ x: 100, y: 100 }} />, locale);
  act(() => useSession.setState({ tagging: tag }));
  return { ...view, user: userEvent.setup() };
}

const choice = (name: string) => screen.getByRole('menuitemradio', { name });

it('is not there until a tag is asked for', async () => {
  await openMapWith({ people: [{ id: 'una' }], selected: ['una'] });
  await show(<QuickTagMenu anchor={{ x: 0, y: 0 }} />);
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
});

it.each([
  ['role', 'Decision role', 6],
  ['attitude', 'Attitude', 6],
  ['quadrant', 'Quadrant', 5],
  ['influence', 'Influence', 6],
] as const)('offers every %s, and has no accessibility fault', async (tag, name, count) => {
  await tagging(tag);
  const menu = screen.getByRole('menu', { name });
  expect(screen.getAllByRole('menuitemradio')).toHaveLength(count);
  const { violations } = await axe.run(menu, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('tags everybody selected by a number key, in one step of undo, and leaves', async () => {
  const { user, focusCanvas } = await tagging('attitude');
  await user.keyboard('4');
  expect([person('una').attitude, person('bo').attitude]).toEqual(['resistant', 'resistant']);
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(focusCanvas).toHaveBeenCalledOnce();
  expect(useSession.getState().announcement).toEqual({
    key: 'inspector.tagging.given',
    values: { tag: 'Attitude', value: 'Resistant' },
  });
  act(() => void liveDocument().undo());
  expect([person('una').attitude, person('bo').attitude]).toEqual(['sceptical', 'unknown']);
});

it('walks by arrow keys, round the ends, and chooses with Enter', async () => {
  const { user } = await tagging('role');
  expect(choice('Role unknown')).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(choice('Decision maker')).toHaveFocus();
  await user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
  expect(person('una').role).toBe('influencer');
});

it('closes on Escape without a change, and goes back to the canvas', async () => {
  const { user, focusCanvas } = await tagging('attitude');
  await user.keyboard('{ArrowDown}{Escape}');
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(person('una').attitude).toBe('sceptical');
  expect(focusCanvas).toHaveBeenCalledOnce();
});

describe('the quadrants', () => {
  it('stand two by two for the arrow keys', async () => {
    const { user } = await tagging('quadrant');
    await user.keyboard('{Home}{ArrowRight}');
    expect(choice('Friend')).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(choice('Opponent')).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(choice('Stranger')).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(choice('Not assessed')).toHaveFocus();
  });

  it('answer both needs', async () => {
    const { user } = await tagging('quadrant');
    await user.click(choice('Partner'));
    expect(person('bo')).toMatchObject({ personalNeedMet: 'yes', organisationNeedMet: 'yes' });
  });
});

it('marks what the selected people share, and nothing where they differ', async () => {
  await tagging('influence');
  expect(choice('Not assessed')).toBeChecked();
  act(() => useSession.setState({ tagging: 'attitude' }));
  const checked = screen.getAllByRole('menuitemradio', { checked: false });
  expect(checked).toHaveLength(6);
});

it('speaks Chinese', async () => {
  await tagging('attitude', 'zh-Hans');
  expect(screen.getByRole('menu', { name: '态度' })).toBeVisible();
  expect(choice('恶意拆台')).toBeVisible();
});
