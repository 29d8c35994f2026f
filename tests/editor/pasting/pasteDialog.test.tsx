// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import PasteDialog from '../../../src/editor/pasting/PasteDialog';
import type { Locale } from '../../../src/i18n/locales';
import { useOpenMap } from '../../../src/state/openMap';
import { NOTHING_PASTED, useSession } from '../../../src/state/session';
import { liveDocument, openMapWith, show } from '../inspector/mapInEditor';

const names = () => [...useOpenMap.getState().map.stakeholders.values()].map(({ name }) => name);

const onOpen = vi.fn<(id: string) => void>();

async function paste(text: string, locale?: Locale) {
  await openMapWith({ people: [{ id: 'una', name: 'Una', title: 'CFO' }] });
  useSession.setState({ dialog: 'paste', pasted: { ...NOTHING_PASTED, text } });
  await show(<PasteDialog onOpen={onOpen} />, locale);
  return userEvent.setup();
}

it('shows who is understood and who is on the map already, and adds them as one step of undo', async () => {
  const user = await paste('• Una\n  • Ben, CIO #tr\n  • Cai');
  const preview = screen.getByRole('region', { name: 'What is understood' });
  const [una, ben] = within(preview).getAllByRole('listitem');
  expect(una).toHaveTextContent('Una on the map, will be completed');
  expect(ben).toHaveTextContent('Ben CIO');
  expect(within(preview).getByTitle('Technical recommender')).toBeVisible();
  expect(names()).toEqual(['Una']);
  await user.click(screen.getByRole('button', { name: 'Add 3 people' }));
  expect(names()).toEqual(['Una', 'Ben', 'Cai']);
  expect(useSession.getState()).toMatchObject({ dialog: null, pasted: NOTHING_PASTED });
  expect(useSession.getState().selection.people).toHaveLength(3);
  liveDocument().undo();
  expect(names()).toEqual(['Una']);
});

it('lets the user read the text otherwise, and correct it', async () => {
  const user = await paste('Ben Ade\nCIO\nben@x.com');
  expect(screen.getByRole('radio', { name: 'Signatures' })).toBeChecked();
  expect(screen.getByRole('status')).toHaveTextContent('1 person');
  await user.click(screen.getByRole('radio', { name: 'List' }));
  expect(screen.getByRole('status')).toHaveTextContent('3 people');
  await user.clear(screen.getByRole('textbox', { name: 'Text' }));
  expect(screen.getByRole('button', { name: 'Add 0 people' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(names()).toEqual(['Una']);
});

const MAP_FILE = JSON.stringify({
  format: 'stakeholder-map',
  version: 1,
  map: {
    stakeholders: [
      { id: 'una', name: 'Una', title: 'COO' },
      { id: 'ben', name: 'Ben', managerId: 'una', attitude: 'resistant', strategy: 'Call first' },
    ],
    links: [{ id: 'l', kind: 'conflict', from: 'ben', to: 'una' }],
  },
});

it('takes the text of a map file for the map it is, with all that it says', async () => {
  const user = await paste(MAP_FILE);
  expect(screen.getByRole('radio', { name: 'Map' })).toBeChecked();
  expect(screen.getByRole('status')).toHaveTextContent('2 people · 2 levels');
  await user.click(screen.getByRole('button', { name: 'Add 2 people' }));
  const { stakeholders, links } = useOpenMap.getState().map;
  const [, coo, ben] = [...stakeholders.values()];
  expect(ben).toMatchObject({ managerId: coo?.id, attitude: 'resistant', strategy: 'Call first' });
  expect([...links.values()]).toMatchObject([{ kind: 'conflict', from: ben?.id, to: coo?.id }]);
});

it('says what is wrong with the text of a map file that was cut off', async () => {
  await paste(MAP_FILE.slice(0, -20));
  expect(screen.getByRole('alert')).toHaveTextContent(/./);
  expect(screen.getByRole('button', { name: 'Add 0 people' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Make a new map' })).toBeDisabled();
});

it('begins with the nesting that only the HTML of a clipboard tells', async () => {
  await paste('');
  const field = screen.getByRole('textbox', { name: 'Text' });
  const html = '<ul><li>Ben<ul><li>Cai</li></ul></li></ul>';
  fireEvent.paste(field, {
    clipboardData: { getData: (type: string) => ({ 'text/html': html })[type] ?? 'Ben\nCai' },
  });
  expect(field).toHaveValue('Ben\n\tCai');
  expect(screen.getByRole('status')).toHaveTextContent('2 people · 2 levels');
});

it('says how else to paste when the browser keeps the clipboard to itself', async () => {
  const user = await paste('');
  vi.spyOn(navigator.clipboard, 'read').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await user.click(screen.getByRole('button', { name: 'Paste' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Press Ctrl+V');
});

it('speaks Chinese', async () => {
  await paste('王建国，财务总监', 'zh-Hans');
  expect(screen.getByRole('dialog', { name: '从文字添加人员' })).toBeVisible();
  expect(screen.getByRole('button', { name: '添加 1 人' })).toBeEnabled();
});
