import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { createBlankMap, createSampleMap, createTemplateMap } from '../commands/library/newMaps';
import { askForText } from '../commands/pasting/asking';
import { useLocale, useText } from '../i18n/i18n';
import { duplicateMap, renameMap, restoreMap, trashMap } from '../state/library';
import type { MapEntry, MapId } from '../state/repository';
import type { MapDeeds } from './MapCardItem';
import type { Beginnings } from './NewMapMenu';

interface Screen {
  readonly onOpen: (id: MapId) => void;
  /** Asks for a new title. */
  readonly onRename: (map: MapEntry) => void;
}

interface Deeds {
  readonly deeds: MapDeeds & { retitle(id: MapId, title: string): void };
  readonly begin: Beginnings;
  /** Does something that storage may refuse; the screen then says so. */
  readonly attempt: (work: () => Promise<unknown>) => void;
  /** Takes back the offer to undo a deletion: it has been dealt with otherwise. */
  readonly withdrawUndo: (id: MapId) => void;
  /** A new map is being written. */
  readonly busy: boolean;
  readonly hasFailed: boolean;
  readonly dismissFailure: () => void;
}

/** How long the way back from the trash is offered, ms. */
const UNDO_TIME = 10_000;

/** The notification that offers to undo a deletion. */
const undoOf = (id: MapId) => `trashed-${id}`;

/** What the home screen does to maps, with one way to tell that it failed. */
export function useMapDeeds({ onOpen, onRename }: Screen): Deeds {
  const t = useText();
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const offers = useRef(new Set<string>());

  // The offers to undo belong to this screen; another may have an "Undo" of its own.
  useEffect(() => {
    const shown = offers.current;
    return () => {
      for (const id of shown) notifications.hide(id);
    };
  }, []);

  const attempt = (work: () => Promise<unknown>) => {
    setFailed(false);
    work().catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  };
  const create = (make: () => Promise<MapId>) => {
    if (busy) return;
    setBusy(true);
    attempt(async () => {
      try {
        onOpen(await make());
      } finally {
        setBusy(false);
      }
    });
  };
  const offerUndo = (map: MapEntry) => {
    const id = undoOf(map.id);
    offers.current.add(id);
    notifications.show({
      id,
      autoClose: UNDO_TIME,
      closeButtonProps: { 'aria-label': t('home.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{t('home.trashed', { title: map.title || t('home.untitled') })}</span>
          <Button
            size="compact-sm"
            variant="light"
            style={{ flexShrink: 0 }}
            onClick={() => {
              notifications.hide(id);
              attempt(() => restoreMap(map.id));
            }}
          >
            {t('home.undo')}
          </Button>
        </Group>
      ),
    });
  };

  return {
    deeds: {
      open: onOpen,
      rename: onRename,
      retitle: (id, title) => attempt(() => renameMap(id, title)),
      duplicate: ({ id }) =>
        attempt(() =>
          duplicateMap(id, (title) =>
            t('home.card.copyOf', { title: title || t('home.untitled') }),
          ),
        ),
      trash: (map) =>
        attempt(async () => {
          await trashMap(map.id);
          offerUndo(map);
        }),
    },
    begin: {
      blank: () => create(createBlankMap),
      text: askForText,
      sample: () => create(() => createSampleMap(locale)),
      template: (key) => create(() => createTemplateMap(key, locale)),
    },
    attempt,
    withdrawUndo: (id) => notifications.hide(undoOf(id)),
    busy,
    hasFailed,
    dismissFailure: () => setFailed(false),
  };
}
