// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import OutlinePanel from '../../../src/editor/outline/OutlinePanel';
import type { Locale } from '../../../src/i18n/locales';
import { useOpenMap } from '../../../src/state/openMap';
import { selectPeople } from '../../../src/state/selection';
import { select, useSession } from '../../../src/state/session';
import { liveDocument, openMapWith, person, show } from '../inspector/mapInEditor';

const PEOPLE = [
  { id: 'una', name: 'Una', title: 'CFO', role: 'decision-maker' },
  { id: 'ben', name: 'Ben', managerId: 'una', notes: 'Plays chess' },
] as const;

const area = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const people = () => [...useOpenMap.getState().map.stakeholders.values()];

async function open(
  given: Parameters<typeof openMapWith>[0] = { people: PEOPLE },
  locale?: Locale,
) {
  await openMapWith(given);
  const user = userEvent.setup();
  return { user, ...(await show(<OutlinePanel />, locale)) };
}

describe('the outline', () => {
  it('shows the map as text, in the language shown', async () => {
    await open({ people: PEOPLE }, 'zh-Hant');
    expect(area()).toHaveValue('Una, CFO #決策者\n\tBen');
    expect(screen.getByRole('region', { name: '大綱' })).toBeVisible();
  });

  it('puts on the map what is typed, and selects whoever the caret is with', async () => {
    const { user } = await open();
    await user.type(area(), '{Enter}Cai, Buyer +res');
    expect(people().find(({ name }) => name === 'Cai')).toMatchObject({
      title: 'Buyer',
      managerId: 'una',
      attitude: 'resistant',
    });
    const [selected] = useSession.getState().selection.people;
    expect(person(selected ?? '').name).toBe('Cai');
  });

  it('indents with Tab, and lets go of the keyboard after Escape', async () => {
    const { user, focusCanvas } = await open({ people: [] });
    await user.type(area(), 'Una{Enter}');
    await user.tab();
    await user.keyboard('Ben');
    expect(area()).toHaveValue('Una\n\tBen');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('status')).toHaveTextContent('Tab now leaves the outline.');
    await user.tab({ shift: true });
    expect(area()).not.toHaveFocus();
    expect(area()).toHaveValue('Una\n\tBen');
    await user.click(area());
    await user.keyboard('{Escape}{Escape}');
    expect(focusCanvas).toHaveBeenCalled();
  });

  it('offers what fits after a sign, to be chosen with the arrows', async () => {
    const { user } = await open({ people: PEOPLE });
    await user.type(area(), ' #lead');
    const list = screen.getByRole('listbox', { name: 'Suggestions' });
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Project lead',
      'Buyer’s senior leadership',
      'Leadership of the buyer’s parent organisation',
    ]);
    const active = () =>
      document.getElementById(area().getAttribute('aria-activedescendant') ?? '');
    expect(active()).toHaveTextContent('Project lead');
    await user.keyboard('{ArrowDown}');
    expect(active()).toHaveTextContent('Buyer’s senior leadership');
    expect(active()).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    expect(area()).toHaveValue('Una, CFO #decision-maker\n\tBen #senior-leader ');
    expect(person('ben').functions).toEqual(['senior-leader']);
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('turns bullets that are pasted into indentation', async () => {
    const { user } = await open({ people: [] });
    await user.click(area());
    await user.paste('• Una, CFO\n  • Ben – CIO');
    expect(area()).toHaveValue('Una, CFO\n\tBen, CIO');
    expect(people().map(({ name }) => name)).toEqual(['Una', 'Ben']);
  });

  it('says what it kept as text', async () => {
    const { user } = await open();
    await user.type(area(), ' #mystery ');
    expect(screen.getByText('Kept as text: #mystery')).toBeVisible();
    expect(person('ben').name).toBe('Ben #mystery');
  });

  it('follows the map: edits, selection, undo', async () => {
    const { user } = await open();
    act(() => liveDocument().transact((ops) => ops.updateStakeholder('ben', { title: 'CIO' })));
    expect(area()).toHaveValue('Una, CFO #decision-maker\n\tBen, CIO');
    act(() => select(selectPeople(['ben'])));
    await user.type(area(), ' of EMEA');
    expect(person('ben')).toMatchObject({ title: 'CIO of EMEA', notes: 'Plays chess' });
    await user.keyboard('{Control>}z{/Control}');
    expect(area()).toHaveValue('Una, CFO #decision-maker\n\tBen, CIO');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(person('ben').title).toBe('CIO of EMEA');
  });
});
