// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import PasteDialog from '../../../src/editor/pasting/PasteDialog';
import type { Locale } from '../../../src/i18n/locales';
import { useOpenMap } from '../../../src/state/openMap';
import { useSession } from '../../../src/state/session';
import { liveDocument, openMapWith, show } from '../inspector/mapInEditor';

const names = () => [...useOpenMap.getState().map.stakeholders.values()].map(({ name }) => name);

async function paste(text: string, locale?: Locale) {
  await openMapWith({ people: [{ id: 'una', name: 'Una', title: 'CFO' }] });
  useSession.setState({ dialog: 'paste', pasted: text });
  await show(<PasteDialog />, locale);
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
  expect(useSession.getState()).toMatchObject({ dialog: null, pasted: '' });
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

it('speaks Chinese', async () => {
  await paste('王建国，财务总监', 'zh-Hans');
  expect(screen.getByRole('dialog', { name: '从文字添加人员' })).toBeVisible();
  expect(screen.getByRole('button', { name: '添加 1 人' })).toBeEnabled();
});
