// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { DetailsPanel } from '../../../src/editor/inspector/DetailsPanel';
import type { Link } from '../../../src/model/link';
import { useOpenMap } from '../../../src/state/openMap';
import { useSession } from '../../../src/state/session';
import { liveDocument, openMapWith, openSections, person, show } from './mapInEditor';

const PEOPLE = [
  { id: 'una', name: 'Una', attitude: 'accepting', owner: 'Kim' },
  { id: 'bo', name: 'Bo', attitude: 'sceptical', owner: 'Kim' },
  { id: 'cy', name: 'Cy', attitude: 'sceptical' },
] as const;
const LINK = { id: 'tie', kind: 'influences', from: 'una', to: 'bo' } as const;

/** ms; axe asks for the computed style of every element, which is slow in jsdom. */
const AXE_TIMEOUT = 30_000;

const details = () => within(screen.getByRole('region', { name: 'Details' }));
const control = (label: string) => details().getByLabelText(label);

async function showSelected(selected: string[], links: Link[] = []) {
  await openMapWith({ people: PEOPLE, links: [LINK, ...links], selected });
  return show(<DetailsPanel />);
}

describe('of several people', () => {
  it('says how many they are and asks for no name', async () => {
    await showSelected(['una', 'bo', 'cy']);
    expect(details().getByRole('heading', { name: '3 people' })).toBeVisible();
    expect(details().queryByLabelText('Name')).not.toBeInTheDocument();
    expect(details().queryByLabelText('Job title')).not.toBeInTheDocument();
  });

  it('shows what they share, and "Mixed" where they differ', async () => {
    await showSelected(['bo', 'cy']);
    expect(control('Attitude')).toHaveDisplayValue('Sceptical');
    expect(control('Owner')).toHaveAttribute('placeholder', 'Mixed');
  });

  it('sets a value for all of them in one step of undo', async () => {
    const user = userEvent.setup();
    await showSelected(['una', 'bo', 'cy']);
    expect(control('Attitude')).toHaveDisplayValue('Mixed');
    await user.selectOptions(control('Attitude'), 'Resistant');
    expect(PEOPLE.map(({ id }) => person(id).attitude)).toEqual(Array(3).fill('resistant'));
    act(() => void liveDocument().undo());
    expect(PEOPLE.map(({ id }) => person(id).attitude)).toEqual([
      'accepting',
      'sceptical',
      'sceptical',
    ]);
  });

  it('types one text for all of them', async () => {
    const user = userEvent.setup();
    await showSelected(['una', 'bo', 'cy']);
    await user.type(control('Owner'), 'Li');
    expect(PEOPLE.map(({ id }) => person(id).owner)).toEqual(['Li', 'Li', 'Li']);
  });
});

describe('of a link', () => {
  const link = () => useOpenMap.getState().map.links.get('tie');

  it('shows who influences whom, and changes kind, strength and note', async () => {
    const user = userEvent.setup();
    await showSelected(['tie']);
    expect(details().getByRole('button', { name: 'Una' })).toBeVisible();
    await user.selectOptions(control('Strength'), 'Weak');
    await user.type(control('Note'), 'old friends');
    expect(link()).toMatchObject({ strength: 'weak', note: 'old friends' });
    await user.selectOptions(control('Link kind'), 'Conflict');
    expect(link()?.kind).toBe('conflict');
  });

  it('does not offer a kind that the two are already tied by', async () => {
    const other = { id: 'other', kind: 'ally', from: 'bo', to: 'una' } as Link;
    await showSelected(['tie'], [other]);
    expect(details().getByRole('option', { name: 'Ally (already there)' })).toBeDisabled();
  });

  it('turns it round', async () => {
    const user = userEvent.setup();
    await showSelected(['tie']);
    await user.click(details().getByRole('button', { name: 'Reverse direction' }));
    expect(link()).toMatchObject({ from: 'bo', to: 'una' });
  });

  it('removes it and goes back to the canvas', async () => {
    const user = userEvent.setup();
    const { focusCanvas } = await showSelected(['tie']);
    await user.click(details().getByRole('button', { name: 'Remove link' }));
    expect(link()).toBeUndefined();
    expect(focusCanvas).toHaveBeenCalledOnce();
  });

  it('selects the person at its end', async () => {
    const user = userEvent.setup();
    await showSelected(['tie']);
    await user.click(details().getByRole('button', { name: 'Bo' }));
    expect(useSession.getState().selection).toEqual({ people: ['bo'], links: [] });
  });
});

describe('of the map, when nothing is selected', () => {
  const info = () => useOpenMap.getState().map.info;

  it('sets the account, the current stage and our style', async () => {
    const user = userEvent.setup();
    await showSelected([]);
    await user.type(control('Account'), 'Contoso');
    await user.selectOptions(control('Current stage'), '3. Shortlisting');
    await user.selectOptions(control('Our style'), 'Promoter');
    expect(info()).toMatchObject({ account: 'Contoso', stage: 'shortlist', ourStyle: 'promoter' });
  });

  it('answers the questions that qualify the deal', async () => {
    const user = userEvent.setup();
    await showSelected([]);
    openSections('Qualification');
    const question = within(details().getByRole('group', { name: /^Needs:/ }));
    await user.selectOptions(question.getByLabelText('Answer'), 'Yes');
    await user.type(question.getByLabelText('Note'), 'pilot');
    expect(info().qualification.needs).toEqual({ answer: 'yes', note: 'pilot' });
    expect(info().qualification.money).toEqual({ answer: 'unknown', note: '' });
  });
});

it.each([
  ['one person', ['una']],
  ['several people', ['una', 'bo']],
  ['a link', ['tie']],
  ['the map', []],
])(
  'is accessible for %s, with every section open',
  async (_, selected) => {
    const { container } = await showSelected(selected);
    openSections();
    const { violations } = await axe.run(container, {
      rules: {
        // jsdom paints nothing, and the panel is only part of a page.
        'color-contrast': { enabled: false },
        region: { enabled: false },
      },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  },
  AXE_TIMEOUT,
);
