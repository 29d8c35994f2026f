import { Modal } from '@mantine/core';
import { useState } from 'react';
import { APPLICABLE, applied } from '../../commands/exporting/applicable';
import { carryOut, copyPicture, type ExportOutcome } from '../../commands/exporting/carryOut';
import { openMapRequest } from '../../commands/exporting/exportRequest';
import { useText } from '../../i18n/i18n';
import { type ExportChoices, rememberExportChoices } from '../../state/exportChoices';
import { useOpenMap } from '../../state/openMap';
import { useSession } from '../../state/session';
import { ExportActions } from './ExportActions';
import { ExportChoicesPane } from './ExportChoicesPane';
import classes from './export.module.css';
import { useExportWords } from './exportWords';
import { JudgementNote } from './JudgementNote';
import { Failure, Outcome } from './Outcome';
import { PeopleShown } from './PeopleShown';
import type { Ground } from './PreviewContent';
import { PreviewPane } from './PreviewPane';
import { Proposal } from './Proposal';
import { useExport } from './useExport';
import { useExportChoices } from './useExportChoices';
import { usePreview } from './usePreview';

interface ExportModalProps {
  /** What came of an export that was tried without asking. */
  readonly before: ExportOutcome | null;
  readonly onClose: () => void;
}

/** What will come of it on the left; on the right all that can be asked of it. */
export function ExportModal({ before, onClose }: ExportModalProps) {
  const t = useText();
  const map = useOpenMap((state) => state.map);
  const mapId = useOpenMap((state) => state.id);
  const selected = useSession((state) => state.selection.people);
  const lens = useSession((state) => state.lens);
  const [chosen, remember] = useExportChoices();
  const choices = applied(chosen, selected.length);
  const { words, language } = useExportWords(choices.language);
  const [wantedPage, setPage] = useState(0);
  const preview = usePreview({ map, selected, lens, choices, words }, wantedPage);
  const { progress, start, cancel, forget } = useExport(before ?? undefined);
  const summary = 'summary' in preview ? preview.summary : null;
  const page = Math.min(wantedPage, Math.max(0, (summary?.pages.length ?? 1) - 1));

  function choose(change: Partial<ExportChoices>): void {
    remember(change);
    forget();
  }

  function exporting(work: typeof carryOut): void {
    const request = openMapRequest(choices, words);
    if (!request || mapId === null) return;
    rememberExportChoices(mapId, chosen);
    start((signal) => work(request, signal));
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exporting.title')}
      size="min(1600px, 100vw - 48px)"
      yOffset="24px"
      padding={0}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
      }}
      closeButtonProps={{ 'aria-label': t('exporting.close') }}
    >
      <div className={classes.columns}>
        <PreviewPane
          preview={preview}
          locale={words.drawing.locale}
          ground={groundOf(choices)}
          page={page}
          onTurn={setPage}
          notice={summary && <Proposal summary={summary} isAuto={choices.arrangement === 'auto'} />}
          caption={<PeopleShown map={map} selected={selected} what={choices.what} />}
        />
        <ExportChoicesPane
          choices={choices}
          onChange={choose}
          selected={selected}
          lens={lens}
          summary={summary}
          language={language}
        />
      </div>
      <div className={classes.footer}>
        <Failure progress={progress} languageFailed={language.state === 'failed'} />
        <div className={classes.footerRow}>
          <div className={classes.footerWords}>
            <JudgementNote choices={choices} />
            <Outcome progress={progress} />
          </div>
          <ExportActions
            format={choices.format}
            working={progress.kind === 'working'}
            ready={language.state === 'ready'}
            onExport={() => exporting(carryOut)}
            onCopy={() => exporting(copyPicture)}
            onCancel={cancel}
          />
        </div>
      </div>
    </Modal>
  );
}

function groundOf({ format, background, theme }: ExportChoices): Ground {
  if (format === 'print') return 'paper';
  if (!APPLICABLE[format].picture || background !== 'none') return 'none';
  return `clear-${theme}`;
}
