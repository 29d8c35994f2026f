import { Alert, Button, Modal, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { differenceWith, isNoDifference, mapDifference } from '../commands/copies/mapDifference';
import {
  type CopyFailure,
  conflictKey,
  copyFailure,
  keepCopyToo,
  type MergeConflict,
  mergeCopy,
  replaceWithCopy,
  type Side,
} from '../commands/copies/settleCopy';
import { useText } from '../i18n/i18n';
import { dismissCopy, type MapCopy, useMapCopies } from '../state/mapCopies';
import type { MapId } from '../state/repository';
import { CopyConflicts } from './CopyConflicts';
import { CopyFates, type Fate } from './CopyFates';
import styles from './library.module.css';
import { refusalInWords, useCopyNotices } from './useCopyNotices';

interface MapCopyDialogProps {
  /** Called with the map in which it ends. */
  readonly onOpen: (id: MapId) => void;
}

/** Files of maps that are here already: what says nothing new opens the map, the rest is asked about. */
export default function MapCopyDialog({ onOpen }: MapCopyDialogProps) {
  const { waiting, opens } = useMapCopies();
  const [copy] = waiting;
  if (!copy) return null;
  const finish = (id: MapId | null) => {
    dismissCopy();
    if (id !== null && opens) onOpen(id);
  };
  return copy.isNews ? (
    <CopyModal key={`${copy.id} ${waiting.length}`} copy={copy} onDone={finish} />
  ) : (
    <KnownCopy key={`${copy.id} ${waiting.length}`} copy={copy} onDone={finish} />
  );
}

interface CopyProps {
  readonly copy: MapCopy;
  readonly onDone: (id: MapId | null) => void;
}

function KnownCopy({ copy, onDone }: CopyProps) {
  const notices = useCopyNotices();
  const take = useEffectEvent(() => {
    onDone(copy.id);
    notices.known(copy);
  });
  useEffect(() => take(), []);
  return null;
}

function CopyModal({ copy, onDone }: CopyProps) {
  const t = useText();
  const notices = useCopyNotices();
  const { ours, theirs, merged, conflicts, history, file } = copy;
  const refused = typeof merged === 'string' ? copyFailureOf(merged) : null;
  const differences = useMemo(
    () => ({
      merging: mapDifference(ours, typeof merged === 'string' ? ours : merged),
      replacing: mapDifference(ours, theirs.snapshot),
    }),
    [ours, theirs, merged],
  );
  const isNothing = conflicts.length === 0 && isNoDifference(differences.merging);
  const [fate, setFate] = useState<Fate>(refused || isNothing ? 'both' : 'merge');
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const [rest, setRest] = useState<Side>('ours');
  const [failure, setFailure] = useState<CopyFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const withdraw = useEffectEvent(() => notices.withdraw(copy.id));
  useEffect(() => withdraw(), []);
  const sideOf = (conflict: MergeConflict) => chosen.get(conflictKey(conflict)) ?? rest;
  const title = ours.info.title || t('home.untitled');
  const secondTitle = t('merging.bothTitle', {
    title: theirs.snapshot.info.title || t('home.untitled'),
  });

  async function settle(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      if (fate === 'both') return onDone(await keepCopyToo(copy, secondTitle));
      const settled = await (fate === 'merge' ? mergeCopy(copy, sideOf) : replaceWithCopy(copy));
      onDone(copy.id);
      notices.settled(settled, fate);
    } catch (error) {
      setFailure(copyFailure(error));
      setBusy(false);
    }
  }

  return (
    <Modal
      opened
      size={720}
      yOffset="6dvh"
      onClose={() => !busy && onDone(null)}
      title={t('merging.heading')}
      classNames={{ title: styles.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('importing.close') }}
    >
      <Text size="sm" mb="md" style={{ overflowWrap: 'anywhere' }}>
        {file === ''
          ? t('merging.explainPasted', { title })
          : t('merging.explain', { title, file })}
      </Text>
      <CopyFates
        fate={fate}
        onFate={setFate}
        merging={
          refused || isNothing ? null : differenceWith(differences.merging, conflicts, sideOf)
        }
        whyNoMerging={refused ? refusalInWords(refused, t) : t('merging.hint.nothing')}
        replacing={differences.replacing}
        secondTitle={secondTitle}
      />
      {fate === 'merge' && history !== 'shared' && (
        <Text size="sm" mt="md" className={styles.muted}>
          {t(`merging.history.${history}`)}
        </Text>
      )}
      {fate === 'merge' && conflicts.length > 0 && (
        <CopyConflicts
          conflicts={conflicts}
          sides={{ ours, theirs: theirs.snapshot }}
          sideOf={sideOf}
          rest={rest}
          onChoose={(conflict, side) => setChosen(new Map(chosen).set(conflictKey(conflict), side))}
          onChooseAll={(side) => {
            setChosen(new Map());
            setRest(side);
          }}
        />
      )}
      {failure && (
        <Alert color="red" mt="md">
          {refusalInWords(failure, t)}
        </Alert>
      )}
      <div className={styles.confirmBar}>
        {fate !== 'both' && (
          <Text size="xs" className={`${styles.muted} ${styles.aside}`} my="auto">
            {t('merging.kept')}
          </Text>
        )}
        <Button variant="default" disabled={busy} onClick={() => onDone(null)}>
          {t('importing.cancel')}
        </Button>
        <Button data-autofocus loading={busy} onClick={settle}>
          {t(`merging.fate.${fate}`)}
        </Button>
      </div>
    </Modal>
  );
}

function copyFailureOf(refused: 'too-many-stakeholders' | 'too-many-links'): CopyFailure {
  return refused === 'too-many-links' ? 'links' : 'people';
}
