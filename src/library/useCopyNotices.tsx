import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  isNoDifference,
  type MapDifference,
  mapDifference,
} from '../commands/copies/mapDifference';
import {
  type CopyFailure,
  copyFailure,
  type SettledCopy,
  undoCopy,
} from '../commands/copies/settleCopy';
import { useText } from '../i18n/i18n';
import { MAX_LINKS, MAX_STAKEHOLDERS } from '../model/map';
import { askAboutCopies, type MapCopy } from '../state/mapCopies';
import type { MapId } from '../state/repository';

type Texts = ReturnType<typeof useText>;

/** How long the way back is offered, ms. */
const UNDO_TIME = 30_000;

const knownOf = (id: MapId) => `known-${id}`;
const settledOf = (id: MapId) => `settled-${id}`;

/** "People: 1 added, 2 changed, 0 removed. 1 link changes." */
export function differenceInWords(difference: MapDifference, t: Texts): string {
  if (isNoDifference(difference)) return t('merging.effect.none');
  const { added, changed, removed, moved, links, info } = difference;
  const said = [
    t('merging.effect.people', {
      added: added.size,
      changed: changed.size,
      removed: removed.size,
    }),
  ];
  if (moved > 0) said.push(t('merging.effect.moved', { count: moved }));
  if (links > 0) said.push(t('merging.effect.links', { count: links }));
  if (info) said.push(t('merging.effect.info'));
  return sentences(said, t);
}

/** Sentences one after the other, as the language sets them. */
export function sentences(said: readonly string[], t: Texts): string {
  return said.reduce((first, then) => t('merging.sentences', { first, then }));
}

export function refusalInWords(failure: CopyFailure, t: Texts): string {
  const limit = failure === 'links' ? MAX_LINKS : MAX_STAKEHOLDERS;
  return t(`merging.refused.${failure}`, { limit: limit.toLocaleString('en') });
}

interface CopyNotices {
  /** Takes back what was offered about the map: it is being dealt with again. */
  withdraw(id: MapId): void;
  /** The file said nothing new. */
  known(copy: MapCopy): void;
  /** What came in, with a way back. */
  settled(settled: SettledCopy, how: 'merge' | 'replace'): void;
}

/** What is said after a file of a map that is here already has been dealt with. */
export function useCopyNotices(): CopyNotices {
  const t = useText();
  const show = (message: string, color?: string) =>
    notifications.show({
      message,
      color,
      closeButtonProps: { 'aria-label': t('importing.close') },
    });
  const offer = (id: string, message: string, label: string, act: () => void) =>
    notifications.show({
      id,
      autoClose: UNDO_TIME,
      closeButtonProps: { 'aria-label': t('importing.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{message}</span>
          <Button
            size="sm"
            variant="light"
            style={{ flexShrink: 0 }}
            onClick={() => {
              notifications.hide(id);
              act();
            }}
          >
            {label}
          </Button>
        </Group>
      ),
    });

  return {
    withdraw: (id) => {
      for (const offered of [knownOf(id), settledOf(id)]) notifications.hide(offered);
    },
    known: (copy) => {
      if (isNoDifference(mapDifference(copy.ours, copy.theirs.snapshot))) {
        show(t('merging.known'));
        return;
      }
      offer(knownOf(copy.id), t('merging.knownMore'), t('merging.compare'), () =>
        askAboutCopies([{ ...copy, isNews: true }]),
      );
    },
    settled: (settled, how) => {
      const said = t(how === 'merge' ? 'merging.merged' : 'merging.replaced');
      const message = sentences([said, differenceInWords(settled.difference, t)], t);
      const label = t(how === 'merge' ? 'merging.undo' : 'merging.undoReplace');
      offer(settledOf(settled.id), message, label, () => {
        undoCopy(settled).then(
          () => show(t('merging.undone')),
          (error: unknown) => show(refusalInWords(copyFailure(error), t), 'red'),
        );
      });
    },
  };
}
