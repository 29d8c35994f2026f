// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PanelBoundary } from '../../../src/editor/safety/PanelBoundary';
import { startI18n } from '../../../src/i18n/i18n';

await startI18n('en');
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

let isBroken = true;

function Panel() {
  if (isBroken) throw new Error('This panel can’t draw this map');
  return <p>The panel</p>;
}

function Screen() {
  const [isOpen, setOpen] = useState(true);
  return (
    <MantineProvider env="test">
      <p>The map</p>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <PanelBoundary onClose={() => setOpen(false)}>{isOpen && <Panel />}</PanelBoundary>
    </MantineProvider>
  );
}

it('a panel that crashes says so and can be closed and opened again; the map stays', async () => {
  const user = userEvent.setup();
  render(<Screen />);
  expect(await screen.findByRole('alert')).toHaveTextContent('stopped working');
  expect(screen.getByText('The map')).toBeVisible();
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Close it' }));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.getByText('The panel')).toBeVisible();
});
