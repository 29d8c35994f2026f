// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { COMMANDS, shortcutsOf } from '../../src/commands/registry';
import { matches } from '../../src/commands/shortcut';
import { labelOf } from '../../src/editor/palette/finding';
import ShortcutSheet from '../../src/editor/ShortcutSheet';
import { startI18n, translate } from '../../src/i18n/i18n';

await startI18n('en');

const NAMED = ['Enter', 'Tab', 'Escape', 'Delete', 'Backspace', 'ContextMenu', 'F2', 'F3', 'F10'];
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const SYMBOLS: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Delete: 'Del',
  ContextMenu: '☰',
  ...Object.fromEntries(ARROWS.map((arrow) => [arrow, '←↑↓→'])),
};
/** Signs that some keyboards type with Shift, some without. */
const SIGNS = ['?', '+', '-', '='];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

/** Every press a keyboard can make, as the sheet would write it. */
function* presses() {
  for (const key of [...NAMED, ...ARROWS, ...SIGNS, ...LETTERS, 'F1', 'F4', 'F5', 'Home', 'End']) {
    for (const [ctrlKey, altKey, shiftKey] of [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
      [1, 2, 4].map((bit) => (bits & bit) > 0),
    )) {
      const held = [
        ctrlKey && 'Ctrl',
        altKey && 'Alt',
        shiftKey && !SIGNS.includes(key) && 'Shift',
      ];
      const code = /[A-Z]/.test(key) ? `Key${key}` : `Digit${key}`;
      yield {
        written: [...held.filter(Boolean), SYMBOLS[key] ?? key].join('+'),
        press: { key, code, ctrlKey, altKey, shiftKey, metaKey: false } as {
          key: string;
          code: string;
          ctrlKey: boolean;
          altKey: boolean;
          shiftKey: boolean;
          metaKey: boolean;
        },
      };
    }
  }
}

it('lists every press that runs a command beside that command, and no other press', () => {
  render(
    <MantineProvider env="test">
      <ShortcutSheet />
    </MantineProvider>,
  );
  const listed = screen.getAllByRole('row').flatMap((row) => {
    const [label, keys] = within(row).getAllByRole('cell');
    return [...(keys?.querySelectorAll('kbd') ?? [])].map(
      (key) => `${label?.textContent}: ${key.textContent}`,
    );
  });
  const understood = new Set<string>();
  for (const { written, press } of presses()) {
    for (const command of COMMANDS) {
      if (shortcutsOf(command).some((shortcut) => matches(shortcut, press, false))) {
        understood.add(`${labelOf(command, translate)}: ${written}`);
      }
    }
  }
  expect(listed.toSorted()).toEqual([...understood].toSorted());
});
