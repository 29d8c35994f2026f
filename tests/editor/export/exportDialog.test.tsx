// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workAside } from '../../../src/drawing/aside/workerClient';
import { ExportError } from '../../../src/drawing/exportError';
import ExportDialog from '../../../src/editor/export/ExportDialog';
import { download } from '../../../src/exchange/export/download';
import type { Locale } from '../../../src/i18n/locales';
import { forgetSessionChoices } from '../../../src/state/exportChoices';
import { useExportStart } from '../../../src/state/exportStart';
import { useSession } from '../../../src/state/session';
import { openMapWith, show } from '../inspector/mapInEditor';

vi.mock('../../../src/drawing/aside/workerClient', () => ({ workAside: vi.fn() }));
vi.mock('../../../src/exchange/export/download', () => ({ download: vi.fn() }));

const PEOPLE = [
  { id: 'una', name: 'Una' },
  { id: 'bo', name: 'Bo', managerId: 'una' },
] as const;

async function open({ selected = [] as string[], locale = 'en' as Locale } = {}) {
  await openMapWith({ people: PEOPLE, selected });
  useSession.setState({ dialog: 'export' });
  return show(<ExportDialog />, locale);
}

/** ms; roles are looked for among all elements of the drawing, which is slow in jsdom. */
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

const dialog = (name = 'Export') => within(screen.getByRole('dialog', { name }));
const radio = (name: string | RegExp) => dialog().getByRole('radio', { name });
const checkbox = (name: string) => dialog().getByRole('checkbox', { name });

/** Unfolds a section, unless it stands open from before. */
async function unfold(name: string): Promise<void> {
  const section = dialog().getByRole('button', { name });
  if (section.getAttribute('aria-expanded') === 'false') await userEvent.click(section);
}

const pngFailsWith = (error: Error) => vi.mocked(workAside).mockRejectedValue(error);

beforeEach(() => {
  localStorage.clear();
  forgetSessionChoices();
  useExportStart.setState({ start: 'ask' });
  vi.mocked(download).mockReset();
  vi.mocked(workAside).mockReset();
});

describe('the export dialog', () => {
  it('offers every format, beginning with PNG', async () => {
    await open();
    const formats = within(dialog().getByRole('group', { name: 'Format' })).getAllByRole('radio');
    expect(formats.map((format) => format.getAttribute('aria-label'))).toEqual([
      'PNG',
      'SVG',
      'PowerPoint',
      'Map file',
      'CSV',
      'Print or PDF',
    ]);
    expect(radio('PNG')).toBeChecked();
    expect(dialog().getByRole('button', { name: 'Download' })).toBeEnabled();
  });

  it('speaks Chinese', async () => {
    await open({ locale: 'zh-Hans' });
    expect(dialog('导出').getByRole('radio', { name: '打印或 PDF' })).toBeInTheDocument();
    expect(dialog('导出').getByRole('button', { name: '复制图片' })).toBeInTheDocument();
    expect(dialog('导出').getByRole('button', { name: '下载' })).toBeEnabled();
    expect(dialog('导出').getByRole('img', { name: '预览' })).toHaveTextContent('未评估');
  });

  it('previews what will be exported', async () => {
    const user = userEvent.setup();
    await open({ selected: ['bo'] });
    const preview = () => dialog().getByRole('img', { name: 'Preview' });
    expect(preview()).toHaveTextContent('Una');
    await user.click(radio('Selection (1)'));
    await waitFor(() => expect(preview()).not.toHaveTextContent('Una'));
    expect(preview()).toHaveTextContent('Bo');
    await unfold('Title and lines');
    await user.click(checkbox('Legend'));
    await waitFor(() => expect(preview()).not.toHaveTextContent('Opponent'));
  });

  it('shows the branch of one selected person', async () => {
    const user = userEvent.setup();
    await open({ selected: ['una'] });
    await user.click(radio('Branch of Una'));
    expect(dialog().getByText('2 people')).toBeInTheDocument();
    await user.click(radio('Selection (1)'));
    expect(dialog().getByText('1 person')).toBeInTheDocument();
  });

  it('offers no branch of several people, and no part when nobody is selected', async () => {
    const { unmount } = await open({ selected: ['una', 'bo'] });
    expect(radio('Selection (2)')).toBeInTheDocument();
    expect(dialog().queryByRole('radio', { name: /Branch/ })).not.toBeInTheDocument();
    unmount();
    await open();
    expect(dialog().queryByRole('radio', { name: /Selection/ })).not.toBeInTheDocument();
    expect(dialog().getByText(/select people on the canvas first/)).toBeInTheDocument();
  });

  it('sums up what is folded away', async () => {
    const user = userEvent.setup();
    await open();
    const section = () => dialog().getByRole('button', { name: 'Title and lines' });
    await unfold('Title and lines');
    await user.click(checkbox('Account'));
    await user.type(dialog().getByRole('textbox', { name: 'Author line' }), 'Mei');
    await user.click(dialog().getByRole('button', { name: 'Use “Confidential”' }));
    expect(dialog().getByRole('textbox', { name: 'Confidentiality line' })).toHaveValue(
      'Confidential',
    );
    await user.click(section());
    expect(section()).toHaveAttribute('aria-expanded', 'false');
    expect(section()).toHaveAccessibleDescription(
      'Title · Stage · Date · Mei · Confidential · Legend',
    );
  });

  it('previews only what the audience may know', async () => {
    const user = userEvent.setup();
    await open();
    const preview = () => dialog().getByRole('img', { name: 'Preview' });
    expect(preview()).toHaveTextContent('Not assessed');
    await user.click(radio('Customer-safe'));
    await waitFor(() => expect(preview()).not.toHaveTextContent('Not assessed'));
    expect(preview()).toHaveTextContent('Una');
    await user.click(radio('Initials'));
    await waitFor(() => expect(preview()).not.toHaveTextContent('Una'));
  });

  it('asks only for what the format has a say in', async () => {
    const user = userEvent.setup();
    await open();
    expect(radio('2×')).toBeChecked();
    await user.click(radio('CSV'));
    expect(dialog().queryByRole('radio', { name: '2×' })).not.toBeInTheDocument();
    expect(dialog().queryByRole('checkbox')).not.toBeInTheDocument();
    expect(dialog().getByRole('button', { name: 'Copy image' })).toBeDisabled();
    await user.click(radio('Print or PDF'));
    expect(dialog().getByRole('button', { name: 'Print' })).toBeEnabled();
    expect(dialog().queryByRole('button', { name: 'Download' })).not.toBeInTheDocument();
  });

  it('tells how large the PNG becomes', async () => {
    const user = userEvent.setup();
    await open();
    const width = () =>
      Number(/([\d,]+) × [\d,]+ px/.exec(document.body.textContent ?? '')?.[1]?.replace(',', ''));
    const before = width();
    await user.click(radio('1×'));
    expect(width()).toBe(before / 2);
  });

  it('warns that the file carries judgements', async () => {
    const user = userEvent.setup();
    await open();
    expect(dialog().getByText(/attitude, needs, notes\. Keep it inside/)).toBeInTheDocument();
    await user.click(checkbox('Put the map into the picture'));
    expect(dialog().getByText(/shows your judgements/)).toBeInTheDocument();
  });

  it('says what the file is called, and stays open', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(radio('CSV'));
    await user.click(dialog().getByRole('button', { name: 'Download' }));
    expect(await dialog().findByText(/^Saved as Northwind .*\.csv$/)).toBeInTheDocument();
    expect(download).toHaveBeenCalledOnce();
    await user.click(radio('SVG'));
    expect(dialog().queryByText(/^Saved as/)).not.toBeInTheDocument();
  });

  it('says why an export failed and what to do', async () => {
    const user = userEvent.setup();
    await open();
    pngFailsWith(new ExportError('out-of-memory'));
    await user.click(dialog().getByRole('button', { name: 'Download' }));
    expect(await dialog().findByRole('alert')).toHaveTextContent(
      'The browser ran out of memory. Choose a smaller size, or close other tabs and try again.',
    );
    expect(download).not.toHaveBeenCalled();
  });

  it('can be given up while it works, and then saves nothing', async () => {
    const user = userEvent.setup();
    await open();
    vi.mocked(workAside).mockImplementation(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new ExportError('cancelled')));
        }),
    );
    await user.click(dialog().getByRole('button', { name: 'Download' }));
    await user.click(await dialog().findByRole('button', { name: 'Cancel' }));
    expect(dialog().getByText('Cancelled. Nothing was saved.')).toBeInTheDocument();
    expect(dialog().queryByRole('alert')).not.toBeInTheDocument();
    expect(download).not.toHaveBeenCalled();
  });

  it('says why an image cannot be copied', async () => {
    await open();
    expect(dialog().getByRole('button', { name: 'Copy image' })).toHaveAccessibleDescription(
      'This browser does not let pages put pictures on the clipboard.',
    );
  });

  it('opens with the choices of last time', async () => {
    const user = userEvent.setup();
    const { unmount } = await open();
    await user.click(radio('PowerPoint'));
    await unfold('Look and language');
    await user.click(radio('Dark'));
    unmount();
    forgetSessionChoices();
    await open();
    expect(radio('PowerPoint')).toBeChecked();
    await unfold('Look and language');
    expect(radio('Dark')).toBeChecked();
  });

  it('says that there is nobody to show on an empty map', async () => {
    const user = userEvent.setup();
    await openMapWith({});
    await show(<ExportDialog />);
    expect(dialog().getByText('Nobody to show yet. Add a person first.')).toBeInTheDocument();
    await user.click(radio('SVG'));
    await user.click(dialog().getByRole('button', { name: 'Download' }));
    expect(await dialog().findByRole('alert')).toHaveTextContent('There is nobody to show.');
  });
});

describe('exporting again', () => {
  it('saves at once, without the dialog', async () => {
    useExportStart.setState({ start: 'again' });
    localStorage.setItem('stakeholder-map.export', '[["map",{"format":"csv"}]]');
    await open();
    await waitFor(() => expect(useSession.getState().dialog).toBeNull());
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(useSession.getState().announcement).toEqual({
      key: 'exporting.saved',
      values: { name: expect.stringMatching(/^Northwind .*\.csv$/) },
    });
    expect(download).toHaveBeenCalledOnce();
  });

  it('opens the dialog with the reason when it fails', async () => {
    useExportStart.setState({ start: 'again' });
    pngFailsWith(new ExportError('too-large'));
    localStorage.setItem('stakeholder-map.export', '[["map",{"format":"png"}]]');
    await open();
    expect(await screen.findByRole('alert')).toHaveTextContent('Choose a smaller size');
    expect(radio('PNG')).toBeChecked();
  });
});
