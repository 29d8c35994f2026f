// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeMapFile } from '../../src/exchange/export/mapFile';
import { showLocale } from '../../src/i18n/i18n';
import { emptyMap } from '../../src/model/map';
import { blankStakeholder } from '../../src/model/stakeholder';
import { forgetSessionColumns } from '../../src/state/importChoices';
import { readMap } from '../../src/state/library';
import { workbookFile } from '../exchange/import/workbookFile';
import { homeWith, titlesShown } from './homeScreen';

// On a busy machine, loading them may take longer than a test waits for a dialog.
beforeAll(async () => {
  await import('../../src/library/ImportPeopleDialog');
  await import('../../src/exchange/import/workbook');
});

afterEach(() => {
  performance.clearMeasures();
  localStorage.clear();
  forgetSessionColumns();
});

const ROWS = [
  'Employee ID,Full name,Position,Manager ID',
  '1,Maria Lopez,Managing Director,',
  '2,John Carter,Head of Operations,1',
  '3,Amy Wu,Plant Engineer,2',
  '4,Peter Novak,Head of Finance,99',
];

function people(rows = ROWS, name = 'halden_people.csv'): File {
  return new File([rows.join('\n')], name, { type: 'text/csv' });
}

function mapFile(title: string, name = `${title}.stakemap.json`): File {
  const person = { ...blankStakeholder('una'), name: 'Una' };
  const map = { ...emptyMap({ title }), stakeholders: new Map([['una', person]]) };
  return new File([writeMapFile(map)], name, { type: 'application/json' });
}

const input = () => screen.getByLabelText('Import file');
const dialog = () => screen.findByRole('dialog', { name: 'Import people' }, { timeout: 10_000 });

describe('importing a list of people', () => {
  it('says in plain words what it will do before it does it', async () => {
    const { user } = await homeWith();
    await user.upload(input(), people());
    const shown = within(await dialog());
    expect(shown.getByText('From halden_people.csv')).toBeVisible();
    expect(await shown.findByText('4 people, 2 at the top, 3 levels deep')).toBeVisible();
    expect(shown.getByRole('combobox', { name: 'Name' })).toHaveDisplayValue('Full name');
    expect(shown.getByText('Maria Lopez · John Carter · Amy Wu')).toBeVisible();
    const notes = within(shown.getByRole('region', { name: 'Import notes' }));
    expect(notes.getByText(/manager is not in the file/)).toBeVisible();
    expect(notes.getByText(/Peter Novak, Head of Finance → 99/)).toBeVisible();
  });

  it('makes a map named after the file with everybody in place, and opens it', async () => {
    const { user, onOpen } = await homeWith();
    await user.upload(input(), people());
    await user.click(within(await dialog()).getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    const map = await readMap(onOpen.mock.lastCall?.[0] ?? '');
    expect(map.info.title).toBe('halden people');
    const byName = new Map([...map.stakeholders.values()].map((person) => [person.name, person]));
    expect([...byName.keys()].sort()).toEqual([
      'Amy Wu',
      'John Carter',
      'Maria Lopez',
      'Peter Novak',
    ]);
    expect(byName.get('Amy Wu')?.managerId).toBe(byName.get('John Carter')?.id);
    const places = [...map.stakeholders.values()].map(({ position: { x, y } }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(4);
    expect(performance.getEntriesByName('map:import')).toHaveLength(1);
  });

  it('follows another choice of columns', async () => {
    const { user } = await homeWith();
    await user.upload(input(), people());
    const shown = within(await dialog());
    const manager = shown.getByRole('combobox', { name: 'Reports to (ID, name or email)' });
    await user.selectOptions(manager, 'Not in the file');
    expect(await shown.findByText('4 people, nobody reports to anybody')).toBeVisible();
  });

  it('remembers the columns for the same headings, and forgets them when asked', async () => {
    const { user, onOpen } = await homeWith();
    const manager = 'Reports to (ID, name or email)';
    await user.upload(input(), people());
    const first = within(await dialog());
    await user.selectOptions(first.getByRole('combobox', { name: manager }), 'Not in the file');
    await first.findByText('4 people, nobody reports to anybody');
    await user.click(first.getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());

    await user.upload(input(), people(ROWS, 'newer.csv'));
    const second = within(await dialog());
    expect(second.getByRole('combobox', { name: manager })).toHaveDisplayValue('Not in the file');
    await user.click(second.getByRole('button', { name: 'Guess again' }));
    expect(second.getByRole('combobox', { name: manager })).toHaveDisplayValue('Manager ID');
    expect(await second.findByText('4 people, 2 at the top, 3 levels deep')).toBeVisible();
  });

  it('reads a workbook and vCards too', async () => {
    const { user } = await homeWith();
    const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Una Okafor\nTITLE:CFO\nEND:VCARD\n';
    await user.upload(input(), new File([card], 'una.vcf', { type: 'text/vcard' }));
    expect(within(await dialog()).getByText('Una Okafor')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    const rows = [
      ['Name', 'Job title'],
      ['Bo Lam', 'Buyer'],
    ];
    await user.upload(input(), new File([workbookFile(rows)], 'staff.xlsx'));
    expect(await screen.findByText('Bo Lam', undefined, { timeout: 5_000 })).toBeVisible();
    expect(input()).toHaveAttribute('accept', '.csv,.tsv,.txt,.xlsx,.vcf,.json,.png,.zip');
  });

  it('cannot be confirmed while nothing says who the people are', async () => {
    const { user } = await homeWith();
    await user.upload(input(), people());
    const shown = within(await dialog());
    for (const field of ['Name', 'Job title', 'Person’s ID']) {
      await user.selectOptions(shown.getByRole('combobox', { name: field }), 'Not in the file');
    }
    expect(await shown.findByRole('alert')).toHaveTextContent('Pick the column');
    expect(shown.getByRole('button', { name: 'Import' })).toBeDisabled();
  });

  it('offers every other field when asked', async () => {
    const { user } = await homeWith();
    await user.upload(input(), people());
    const shown = within(await dialog());
    expect(shown.queryByRole('combobox', { name: 'Sales strategy' })).toBeNull();
    await user.click(shown.getByRole('button', { name: /more fields/ }));
    expect(shown.getByRole('combobox', { name: 'Sales strategy' })).toBeVisible();
  });

  it('changes nothing when cancelled', async () => {
    const { user, onOpen } = await homeWith();
    await user.upload(input(), people());
    await user.click(within(await dialog()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onOpen).not.toHaveBeenCalled();
    expect(titlesShown()).toEqual([]);
  });

  it('speaks Chinese when the screen does', async () => {
    const { user } = await homeWith();
    await act(() => showLocale('zh-Hans'));
    await user.upload(screen.getByLabelText('导入文件'), people());
    const shown = within(await screen.findByRole('dialog', { name: '导入人员' }));
    expect(await shown.findByText('4 人，2 人在最上层，共 3 级')).toBeVisible();
    expect(shown.getByRole('region', { name: '导入说明' })).toHaveTextContent(
      '1 人的上级不在文件中',
    );
  });
});

describe('importing map files', () => {
  it('opens one at once', async () => {
    const { user, onOpen } = await homeWith();
    await user.upload(input(), mapFile('Halden'));
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    expect((await readMap(onOpen.mock.lastCall?.[0] ?? '')).stakeholders.get('una')?.name).toBe(
      'Una',
    );
    expect(performance.getEntriesByName('map:import')).toHaveLength(1);
  });

  it('keeps all of several and stays here', async () => {
    const { user, onOpen } = await homeWith();
    await user.upload(input(), [mapFile('One'), mapFile('Two')]);
    expect(await screen.findByText('2 maps were imported')).toBeVisible();
    expect(titlesShown().sort()).toEqual(['One', 'Two']);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('keeps the maps, asks about the first list of people and says that the second is left out', async () => {
    const { user } = await homeWith();
    const second = people(ROWS, 'second.csv');
    await user.upload(input(), [people(), mapFile('One'), second]);
    expect(within(await dialog()).getByText('From halden_people.csv')).toBeVisible();
    expect(titlesShown()).toEqual(['One']);
    expect(screen.getByText(/second\.csv was left out/)).toBeInTheDocument();
  });

  it('takes files dropped anywhere', async () => {
    const { onOpen } = await homeWith();
    const dataTransfer = { types: ['Files'], files: [mapFile('Dropped')] };
    fireEvent.dragEnter(document.body, { dataTransfer });
    expect(screen.getByText('Drop to bring it in')).toBeVisible();
    fireEvent.drop(document.body, { dataTransfer });
    expect(screen.queryByText('Drop to bring it in')).toBeNull();
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  });
});

describe('a file that can’t be imported', () => {
  it.each([
    ['empty.csv', [''], 'The file is empty.'],
    ['book.xlsx', [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], 'save as|CSV UTF-8'],
    ['other.json', ['{"name":"not ours"}'], 'not a stakeholder map'],
    ['cut.stakemap.json', ['{"format":"stakeholder-map","ver'], 'damaged or was cut off'],
    [
      'new.stakemap.json',
      ['{"format":"stakeholder-map","version":99,"map":{}}'],
      'newer release \\(file version 99',
    ],
    [
      'picture.png',
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
      'picture is damaged',
    ],
    ['letter.pdf', ['%PDF-1.7'], 'kind of file can’t be read'],
  ] as [string, BlobPart[], string][])(
    '%s is named with its reason, and nothing else happens',
    async (name, parts, sentence) => {
      const { user, onOpen } = await homeWith([{ title: 'Mine' }]);
      await user.upload(input(), new File(parts, name));
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(`${name} was not imported`);
      expect(alert).toHaveTextContent(new RegExp(sentence, 'i'));
      expect(titlesShown()).toEqual(['Mine']);
      expect(onOpen).not.toHaveBeenCalled();
    },
  );

  it('is forgotten when the message is dismissed, or another file is chosen', async () => {
    const { user, onOpen } = await homeWith();
    await user.upload(input(), new File([''], 'empty.csv'));
    await user.click(await screen.findByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.upload(input(), new File([''], 'empty.csv'));
    await screen.findByRole('alert');
    await user.upload(input(), mapFile('Halden'));
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that storage refuses is told apart from one that is wrong', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = await homeWith([], { create: () => Promise.reject(new Error('quota')) });
    await user.upload(input(), mapFile('Halden'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Free some space');
  });
});
