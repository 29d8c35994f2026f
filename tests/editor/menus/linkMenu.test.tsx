// @vitest-environment jsdom
import { MantineThemeProvider } from '@mantine/core';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { THEME } from '../../../src/app/theme';
import { openLinkMenu, openReportingMenu } from '../../../src/commands/linking';
import { ScreenStyleProvider } from '../../../src/editor/canvas/drawingStyle';
import { LinkMenu } from '../../../src/editor/menus/LinkMenu';
import { liveDocument, openMapWith, show } from '../inspector/mapInEditor';

const choice = (name: string) => screen.getByRole('menuitem', { name });

async function showTeam() {
  await openMapWith({
    people: [{ id: 'una' }, { id: 'bo', managerId: 'una' }],
    links: [{ id: 'word', kind: 'influences', from: 'bo', to: 'una' }],
  });
  await show(
    <MantineThemeProvider theme={THEME}>
      <ScreenStyleProvider>
        <LinkMenu />
      </ScreenStyleProvider>
    </MantineThemeProvider>,
  );
}

it('takes the keyboard when the first kind cannot be chosen', async () => {
  await showTeam();
  act(() => openLinkMenu({ from: 'bo', to: 'una' }));
  expect(choice('Reports to')).toBeDisabled();
  await waitFor(() => expect(choice('Dotted line')).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  expect([...liveDocument().snapshot.links.values()].map(({ kind }) => kind)).toEqual([
    'influences',
    'dotted-line',
  ]);
});

it('offers no link that there is already', async () => {
  await showTeam();
  act(() => openLinkMenu({ from: 'bo', to: 'una' }));
  expect(choice('Influences')).toBeDisabled();
  expect(choice('Conflict')).toBeEnabled();
});

it('begins at the kind that a line has', async () => {
  await showTeam();
  act(() => openReportingMenu('una', 'bo', { x: 0, y: 0 }));
  await waitFor(() => expect(choice('Reports to')).toHaveFocus());
});
