// @vitest-environment jsdom
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportModal } from '../../../src/editor/export/ExportModal';
import { FACETS } from '../../../src/model/audience';
import { exportChoicesOf, forgetSessionChoices } from '../../../src/state/exportChoices';
import { openMapWith, show } from '../inspector/mapInEditor';

// What the preview shows is tested where it is drawn; without it the roles are found sooner.
vi.mock('../../../src/editor/export/usePreview', () => ({ usePreview: () => ({ kind: 'none' }) }));

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

async function open() {
  await openMapWith({ people: [{ id: 'una', name: 'Una' }] });
  await show(<ExportModal before={null} onClose={() => undefined} />);
}

const dialog = () => within(screen.getByRole('dialog', { name: 'Export' }));
const radio = (name: string) => dialog().getByRole('radio', { name });
const checkbox = (name: string) => dialog().getByRole('checkbox', { name });
const says = (words: RegExp | string) => expect(dialog().getByText(words)).toBeInTheDocument();

beforeEach(() => {
  localStorage.clear();
  forgetSessionChoices();
});

describe('the audience of an export', () => {
  it.each([
    ['Internal', /Nothing is hidden/],
    ['Manager', /notes, contact details and personal needs/],
    ['Customer-safe', /no judgements/],
    ['Custom', /what you tick/],
  ])('says what a reader of kind "%s" may know', async (name, words) => {
    await open();
    expect(radio(name)).toHaveAccessibleDescription(words);
  });

  it('lets a custom one know what is ticked, nothing at first', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(radio('Custom'));
    const facets = () =>
      within(dialog().getByRole('group', { name: 'Shown as well' })).getAllByRole('checkbox');
    expect(facets()).toHaveLength(FACETS.length);
    for (const facet of facets()) expect(facet).not.toBeChecked();
    await user.click(checkbox('Attitude'));
    await user.click(checkbox('Notes'));
    expect(exportChoicesOf('map')?.facets).toEqual(['attitude', 'notes']);
    await user.click(dialog().getByRole('button', { name: 'All' }));
    expect(exportChoicesOf('map')?.facets).toEqual(FACETS);
    await user.click(dialog().getByRole('button', { name: 'None' }));
    expect(exportChoicesOf('map')?.facets).toEqual([]);
  });

  it('never carries the map inside a picture for a customer, and says why', async () => {
    const user = userEvent.setup();
    await open();
    const embed = () => checkbox('Put the map into the picture');
    expect(embed()).toBeEnabled();
    await user.click(radio('Customer-safe'));
    expect(embed()).toBeDisabled();
    expect(embed()).not.toBeChecked();
    expect(embed()).toHaveAccessibleDescription(/Not for a customer/);
    await user.click(radio('Internal'));
    expect(embed()).toBeChecked();
    await user.click(radio('Initials'));
    expect(embed()).toBeDisabled();
    expect(embed()).toHaveAccessibleDescription(/Not while names are replaced/);
  });

  it('is told of beside the buttons', async () => {
    const user = userEvent.setup();
    await open();
    says(/carries your judgements: attitude, needs, notes/);
    await user.click(radio('Manager'));
    says(/without notes and contact details/);
    await user.click(radio('Customer-safe'));
    says(/^Only names, titles and structure are in this file/);
    await user.click(radio('Job titles'));
    says(/^Only job titles and structure are in this file/);
    await user.click(radio('Custom'));
    await user.click(checkbox('Attitude'));
    says(/^What you ticked is in this file/);
  });

  it('decides what a map file and a table leave out', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(radio('Map file'));
    says(/^Everything in the map/);
    await user.click(radio('Manager'));
    says(/left out, and so is the history/);
    await user.click(radio('CSV'));
    says(/^A row for each person. What this audience may not know is left out/);
  });

  it('takes the stage and the colours from a picture, and says so', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(radio('Customer-safe'));
    for (const name of ['Title and lines', 'Look and language']) {
      const section = dialog().getByRole('button', { name });
      if (section.getAttribute('aria-expanded') === 'false') await user.click(section);
    }
    expect(checkbox('Stage')).toBeDisabled();
    expect(checkbox('Stage')).toHaveAccessibleDescription('This audience does not see the stage.');
    expect(dialog().getByRole('combobox', { name: 'Colour by' })).toHaveAccessibleDescription(
      /The cards stay plain/,
    );
  });
});
