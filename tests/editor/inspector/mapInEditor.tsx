import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { MapDocument } from '../../../src/document/mapDocument';
import { startI18n } from '../../../src/i18n/i18n';
import type { Locale } from '../../../src/i18n/locales';
import { type Link, linkSchema } from '../../../src/model/link';
import { emptyMap } from '../../../src/model/map';
import { type Stakeholder, stakeholderSchema } from '../../../src/model/stakeholder';
import { provideCamera } from '../../../src/state/camera';
import { closeMap, openDocument, openMap, useOpenMap } from '../../../src/state/openMap';
import type { MapLog, MapRepository, SaveStatus } from '../../../src/state/repository';
import { provideServices } from '../../../src/state/services';
import { resetSession, useSession } from '../../../src/state/session';

type PersonGiven = Partial<Stakeholder> & { readonly id: string };
type LinkGiven = Partial<Link> & Pick<Link, 'id' | 'from' | 'to' | 'kind'>;

interface MapGiven {
  readonly people?: readonly PersonGiven[];
  readonly links?: readonly LinkGiven[];
  /** Ids of people and links. */
  readonly selected?: readonly string[];
  readonly save?: SaveStatus;
}

/** Opens a real document in the state, as the editor would, with nothing behind it that writes. */
export async function openMapWith({ people = [], links = [], selected = [], save }: MapGiven) {
  await closeMap();
  resetSession();
  const document = MapDocument.fromSnapshot({
    ...emptyMap({ title: 'Northwind' }),
    stakeholders: new Map(people.map((given) => [given.id, stakeholderSchema.parse(given)])),
    links: new Map(links.map((given) => [given.id, linkSchema.parse(given)])),
  });
  const log: MapLog = {
    updates: [document.encode()],
    damage: null,
    viewport: null,
    append: () => undefined,
    describe: () => undefined,
    saveViewport: () => undefined,
    onRemote: () => () => undefined,
    onPresence: () => () => undefined,
    onStatus: (listener) => {
      listener(save ?? { state: 'saved' });
      return () => undefined;
    },
    compact: async () => undefined,
    flush: async () => undefined,
    close: async () => undefined,
  };
  provideServices({
    repository: { open: async () => log } as Partial<MapRepository> as MapRepository,
    describe: ({ info }) => ({
      title: info.title,
      account: info.account,
      stage: info.stage,
      people: 0,
      placeholders: 0,
      thumbnail: { boxes: [], lines: [] },
    }),
  });
  await openMap('map');
  useSession.setState({
    selection: {
      people: selected.filter((id) => people.some((given) => given.id === id)),
      links: selected.filter((id) => links.some((given) => given.id === id)),
    },
  });
}

/** Renders part of the editor. @returns told whenever the keyboard goes back to the canvas */
export async function show(part: ReactNode, locale: Locale = 'en') {
  await startI18n(locale);
  const focusCanvas = vi.fn();
  provideCamera({
    fit: () => undefined,
    reveal: () => undefined,
    approach: () => undefined,
    zoomBy: () => undefined,
    zoomTo: () => undefined,
    visibleBox: () => ({ x: 0, y: 0, width: 0, height: 0 }),
    focus: focusCanvas,
  });
  const view = render(<MantineProvider env="test">{part}</MantineProvider>);
  return { ...view, focusCanvas };
}

/** The person as the document has them now. */
export function person(id: string): Stakeholder {
  const found = useOpenMap.getState().map.stakeholders.get(id);
  if (!found) throw new Error(`Nobody has the id ${id}`);
  return found;
}

/** The open map's document, to undo in it or to edit it as a colleague would. */
export function liveDocument(): MapDocument {
  const document = openDocument();
  if (!document) throw new Error('No map is open');
  return document;
}

/** Unfolds a section of the panel, or all of them; what stood open for the last person still does. */
export function openSections(name?: string): void {
  for (const section of screen.queryAllByRole('button', { expanded: false, name })) {
    fireEvent.click(section);
  }
}
