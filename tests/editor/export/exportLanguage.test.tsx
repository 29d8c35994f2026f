// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportModal } from '../../../src/editor/export/ExportModal';
import { usePreview } from '../../../src/editor/export/usePreview';
import { forgetSessionChoices } from '../../../src/state/exportChoices';
import { openMapWith, show } from '../inspector/mapInEditor';

vi.mock('../../../src/editor/export/usePreview', () => ({ usePreview: vi.fn() }));

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

const dialog = () => within(screen.getByRole('dialog', { name: 'Export' }));
const words = () => vi.mocked(usePreview).mock.lastCall?.[0].words;

beforeEach(() => {
  localStorage.clear();
  forgetSessionChoices();
  vi.mocked(usePreview).mockReturnValue({ kind: 'none' });
});

describe('the language of an export', () => {
  it('is that of the app, or another one, which the dialog itself does not speak', async () => {
    const user = userEvent.setup();
    await openMapWith({ people: [{ id: 'una', name: 'Una' }] });
    await show(<ExportModal before={null} onClose={() => undefined} />);
    expect(words()?.drawing).toMatchObject({ locale: 'en', quadrant: { partner: 'Partner' } });
    await user.click(dialog().getByRole('button', { name: 'Look and language' }));
    await user.click(dialog().getByRole('button', { name: 'Title and lines' }));
    const languages = dialog().getByRole('combobox', { name: 'Language of the export' });
    await user.selectOptions(languages, '繁體中文');
    await waitFor(() => expect(words()?.drawing.locale).toBe('zh-Hant'));
    expect(words()).toMatchObject({
      drawing: { quadrant: { partner: '夥伴' } },
      pages: { overview: '總覽', branch: '分支：{name}' },
      stage: '階段：購買意願',
    });
    expect(words()?.date).toMatch(/年.*月.*日/);
    expect(dialog().getByRole('button', { name: 'Use “機密”' })).toBeInTheDocument();
    expect(dialog().getByRole('button', { name: 'Download' })).toBeEnabled();
    await user.selectOptions(languages, 'As the app (English)');
    expect(words()?.drawing.locale).toBe('en');
  });
});
