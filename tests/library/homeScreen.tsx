import { MantineProvider } from '@mantine/core';
import { cleanNotifications, Notifications } from '@mantine/notifications';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { describe } from '../../src/app/describe';
import PasteDialog from '../../src/editor/pasting/PasteDialog';
import { loadLaterTexts, showLocale, startI18n } from '../../src/i18n/i18n';
import { HomeScreen } from '../../src/library/HomeScreen';
import MapCopyDialog from '../../src/library/MapCopyDialog';
import { emptyMap } from '../../src/model/map';
import { blankStakeholder } from '../../src/model/stakeholder';
import { createMap, useLibrary } from '../../src/state/library';
import { prefer } from '../../src/state/preferences';
import type { MapRepository } from '../../src/state/repository';
import { provideServices } from '../../src/state/services';
import { useSession } from '../../src/state/session';
import { createMemoryRepository } from '../../src/storage/memoryRepository';

await startI18n('en');
await loadLaterTexts();

// jsdom's files can be read only the old way.
Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(this);
  });
};

interface GivenMap {
  readonly title?: string;
  readonly account?: string;
  readonly people?: readonly string[];
}

/** The home screen over a storage of its own that holds these maps, first one edited first. */
export async function homeWith(
  maps: readonly GivenMap[] = [],
  change: Partial<MapRepository> = {},
) {
  await showLocale('en');
  cleanNotifications();
  prefer({ mapOrder: 'edited' });
  useLibrary.setState({ status: 'loading', maps: [] });
  const kept = createMemoryRepository();
  provideServices({ repository: kept, describe });
  for (const { title = '', account = '', people = [] } of maps) {
    const stakeholders = people.map((name) => ({
      ...blankStakeholder(name.replace('?', '')),
      name,
      placeholder: name.endsWith('?'),
    }));
    await createMap({
      ...emptyMap({ title, account }),
      stakeholders: new Map(stakeholders.map((person) => [person.id, person])),
    });
  }
  provideServices({ repository: Object.assign(kept, change), describe });
  const onOpen = vi.fn<(id: string) => void>();
  // Timers of opening and closing menus are nothing to wait for.
  render(
    <MantineProvider env="test">
      <Notifications />
      <HomeScreen onOpen={onOpen} tools={<button type="button">Tools</button>} />
      <PastedText onOpen={onOpen} />
      <MapCopies onOpen={onOpen} />
    </MantineProvider>,
  );
  return { user: userEvent.setup({ applyAccept: false }), onOpen };
}

/** As the app shows it on every screen. */
function PastedText({ onOpen }: { readonly onOpen: (id: string) => void }) {
  return useSession(({ dialog }) => dialog === 'paste') && <PasteDialog onOpen={onOpen} />;
}

/** As the app shows it on every screen. */
function MapCopies({ onOpen }: { readonly onOpen: (id: string) => void }) {
  return useSession(({ dialog }) => dialog === 'copies') && <MapCopyDialog onOpen={onOpen} />;
}

/** Opens a card's menu and picks from it. */
export async function pick(user: ReturnType<typeof userEvent.setup>, title: string, item: string) {
  const card = await screen.findByRole('article', { name: title });
  const button = card.querySelector('button');
  if (!button) throw new Error('The card has no menu.');
  await user.click(button);
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

/** Titles of the maps shown, in order. */
export function titlesShown(): (string | null)[] {
  return screen
    .queryAllByRole('article')
    .map((card) => card.querySelector('a')?.textContent ?? null);
}
