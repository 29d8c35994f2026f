// @vitest-environment jsdom
import { configure, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportModal } from '../../../src/editor/export/ExportModal';
import { type PlanSummary, usePreview } from '../../../src/editor/export/usePreview';
import { exportChoicesOf, forgetSessionChoices } from '../../../src/state/exportChoices';
import { openMapWith, show } from '../inspector/mapInEditor';

vi.mock('../../../src/editor/export/usePreview', () => ({ usePreview: vi.fn() }));

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

const SLIDE = { label: '', width: 1920, height: 1080 };
const ONE_PAGE: PlanSummary = {
  pages: [SLIDE],
  arrangement: 'drawn',
  proposed: 'drawn',
  texts: { drawn: 8.2 },
  leastText: 6,
};

async function open(summary: PlanSummary = ONE_PAGE) {
  vi.mocked(usePreview).mockImplementation(() => ({ kind: 'picture', url: 'blob:', summary }));
  await openMapWith({ people: [{ id: 'una', name: 'Una' }] });
  await show(<ExportModal before={null} onClose={() => undefined} />);
}

const dialog = () => within(screen.getByRole('dialog', { name: 'Export' }));
const radio = (name: string) => dialog().getByRole('radio', { name });
const button = (name: string) => dialog().getByRole('button', { name });
const pages = () => dialog().getByRole('combobox', { name: 'Page size' });
const offered = () => [...pages().querySelectorAll('option')].map((option) => option.textContent);

beforeEach(() => {
  localStorage.clear();
  forgetSessionChoices();
});

describe('the page of an export', () => {
  it('is one that the format can have', async () => {
    const user = userEvent.setup();
    await open();
    expect(offered()).toEqual([
      'Fit the map',
      'Slide 16:9',
      'Slide 4:3',
      'A4 across',
      'A4 upright',
      'A3 across',
      'A3 upright',
      'Custom size',
    ]);
    await user.click(radio('Print or PDF'));
    expect(offered()).toEqual(['A4 across', 'A4 upright', 'A3 across', 'A3 upright']);
    await user.click(radio('PowerPoint'));
    expect(pages()).toHaveDisplayValue('Slide 16:9');
    await user.click(radio('CSV'));
    expect(dialog().queryByRole('combobox', { name: 'Page size' })).not.toBeInTheDocument();
  });

  it('says to the pixel how large a PNG becomes', async () => {
    const user = userEvent.setup();
    await open();
    await user.selectOptions(pages(), 'Slide 16:9');
    expect(dialog().getByText('3,840 × 2,160 px')).toBeInTheDocument();
    await user.click(radio('3×'));
    expect(dialog().getByText('5,760 × 3,240 px')).toBeInTheDocument();
  });

  it('says before that a very large PNG is drawn in strips', async () => {
    await open({ ...ONE_PAGE, pages: [{ label: '', width: 40_000, height: 900 }], leastText: 0 });
    expect(dialog().getByText('drawn in strips')).toBeInTheDocument();
  });

  it('takes px of one’s own, and only what can be drawn', async () => {
    const user = userEvent.setup();
    await open();
    await user.selectOptions(pages(), 'Custom size');
    expect(dialog().queryByRole('radio', { name: '2×' })).not.toBeInTheDocument();
    const width = dialog().getByRole('textbox', { name: 'Width, px' });
    await user.clear(width);
    await user.type(width, '1600');
    expect(exportChoicesOf('map')).toMatchObject({ page: 'custom', customWidth: 1600 });
    await user.clear(width);
    await user.type(width, '99');
    expect(width).toBeInvalid();
    expect(width).toHaveAccessibleDescription('From 200 to 16,000');
    expect(exportChoicesOf('map')?.customWidth).toBe(1600);
  });
});

describe('the arrangement on a page', () => {
  const COMPACT: PlanSummary = {
    ...ONE_PAGE,
    arrangement: 'compact',
    proposed: 'compact',
    texts: { drawn: 3.94, compact: 6.4 },
  };

  it('is asked for only where the page does not follow the map', async () => {
    const user = userEvent.setup();
    await open();
    expect(dialog().queryByRole('group', { name: 'Arrangement' })).not.toBeInTheDocument();
    await user.selectOptions(pages(), 'A4 across');
    expect(dialog().getByRole('group', { name: 'Arrangement' })).toBeInTheDocument();
    expect(radio('Automatic')).toBeChecked();
  });

  it('is proposed with its reason', async () => {
    const user = userEvent.setup();
    await open(COMPACT);
    await user.selectOptions(pages(), 'Slide 16:9');
    expect(dialog().getByRole('status')).toHaveTextContent(
      'As drawn, text would be 3.9 pt; at least 6 pt is readable. Proposed: compact cards (6.4 pt).',
    );
    expect(radio('As drawn')).toHaveAccessibleDescription('3.9 pt, too small');
    expect(radio('Compact cards')).toHaveAccessibleDescription('6.4 pt');
    expect(radio('Several pages')).not.toHaveAccessibleDescription();
  });

  it('may be chosen against the proposal, with a warning', async () => {
    const user = userEvent.setup();
    await open({ ...COMPACT, arrangement: 'drawn' });
    await user.selectOptions(pages(), 'Slide 16:9');
    await user.click(radio('As drawn'));
    expect(exportChoicesOf('map')?.arrangement).toBe('drawn');
    expect(dialog().getByRole('status')).toHaveTextContent(
      'The smallest text is 3.9 pt. Below 6 pt it is hard to read. Proposed: compact cards (6.4 pt).',
    );
  });
});

describe('an export of several pages', () => {
  const SPLIT: PlanSummary = {
    ...ONE_PAGE,
    pages: [
      { ...SLIDE, label: 'Overview' },
      { ...SLIDE, label: 'Branch of Una' },
    ],
    arrangement: 'split',
    proposed: 'split',
  };

  it('is leafed through', async () => {
    const user = userEvent.setup();
    await open(SPLIT);
    expect(dialog().getByText('Page 1 of 2 · Overview')).toBeInTheDocument();
    expect(button('Previous page')).toBeDisabled();
    await user.click(button('Next page'));
    expect(dialog().getByText('Page 2 of 2 · Branch of Una')).toBeInTheDocument();
    expect(usePreview).toHaveBeenLastCalledWith(expect.anything(), 1);
    expect(button('Next page')).toBeDisabled();
    fireEvent.keyDown(dialog().getByRole('region', { name: /^Preview/ }), { key: 'PageUp' });
    expect(dialog().getByText('Page 1 of 2 · Overview')).toBeInTheDocument();
  });

  it('says that several pictures come in one file', async () => {
    await open(SPLIT);
    expect(dialog().getByText('2 files in one ZIP')).toBeInTheDocument();
  });
});

describe('the preview', () => {
  it('is zoomed with buttons and keys, and fitted again', async () => {
    const user = userEvent.setup();
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, 800, 450),
    );
    await open();
    const zoom = () => within(dialog().getByRole('group', { name: 'Zoom' }));
    expect(zoom().getByText('100%')).toBeInTheDocument();
    expect(button('Fit')).toHaveAttribute('aria-pressed', 'true');
    await user.click(button('Zoom in'));
    expect(zoom().getByText('125%')).toBeInTheDocument();
    expect(button('Fit')).toHaveAttribute('aria-pressed', 'false');
    const pane = dialog().getByRole('region', { name: /^Preview/ });
    fireEvent.keyDown(pane, { key: '-' });
    fireEvent.keyDown(pane, { key: '-' });
    expect(zoom().getByText('80%')).toBeInTheDocument();
    fireEvent.wheel(pane, { deltaY: -200, ctrlKey: true });
    expect(zoom().getByText('115%')).toBeInTheDocument();
    fireEvent.wheel(pane, { deltaY: -200 });
    expect(zoom().getByText('115%')).toBeInTheDocument();
    fireEvent.keyDown(pane, { key: '0' });
    expect(zoom().getByText('100%')).toBeInTheDocument();
    expect(button('Fit')).toHaveAttribute('aria-pressed', 'true');
  });
});
