// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../src/commands/command';
import { exportAgain } from '../../../src/commands/exporting/exportAgain';
import {
  DEFAULT_EXPORT_CHOICES,
  forgetSessionChoices,
  rememberExportChoices,
} from '../../../src/state/exportChoices';
import { useExportStart } from '../../../src/state/exportStart';
import { useSession } from '../../../src/state/session';

function runWith(selected: string[]) {
  exportAgain.run({
    mapId: 'map',
    selection: { people: selected, links: [] },
  } as unknown as CommandContext);
  expect(useSession.getState().dialog).toBe('export');
  return useExportStart.getState().start;
}

beforeEach(() => {
  localStorage.clear();
  forgetSessionChoices();
});

describe('exporting again', () => {
  it('asks when the map was never exported', () => {
    expect(runWith([])).toBe('ask');
  });

  it('repeats the last export without asking', () => {
    rememberExportChoices('map', { ...DEFAULT_EXPORT_CHOICES, format: 'svg' });
    expect(runWith([])).toBe('again');
  });

  it('asks rather than send the whole map when a selection was meant and nobody is selected', () => {
    rememberExportChoices('map', { ...DEFAULT_EXPORT_CHOICES, what: 'selection' });
    expect(runWith([])).toBe('ask');
    expect(runWith(['ada'])).toBe('again');
  });

  it('asks rather than send the whole map when a branch was meant and its head is not told', () => {
    rememberExportChoices('map', { ...DEFAULT_EXPORT_CHOICES, what: 'branch' });
    expect(runWith([])).toBe('ask');
    expect(runWith(['ada', 'bo'])).toBe('ask');
    expect(runWith(['ada'])).toBe('again');
  });
});
