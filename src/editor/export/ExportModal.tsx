import { Modal } from '@mantine/core';
import { IconEyeExclamation } from '@tabler/icons-react';
import { applied } from '../../commands/exporting/applicable';
import { carryOut, copyPicture, type ExportOutcome } from '../../commands/exporting/carryOut';
import { openMapRequest } from '../../commands/exporting/exportRequest';
import { sheetFor } from '../../commands/exporting/previewRequest';
import { useLocale, useText } from '../../i18n/i18n';
import {
  type ExportChoices,
  type ExportFormat,
  rememberExportChoices,
} from '../../state/exportChoices';
import { useOpenMap } from '../../state/openMap';
import { useSession } from '../../state/session';
import { ExportActions } from './ExportActions';
import classes from './export.module.css';
import { useExportWords } from './exportWords';
import { FormatChoice } from './FormatChoice';
import { Failure, Outcome } from './Outcome';
import { PictureChoices } from './PictureChoices';
import { PreviewPane } from './PreviewPane';
import { useExport } from './useExport';
import { useExportChoices } from './useExportChoices';
import { usePreview } from './usePreview';

interface ExportModalProps {
  /** What came of an export that was tried without asking. */
  readonly before: ExportOutcome | null;
  readonly onClose: () => void;
}

/** Format and looks on the right, what will come of it on the left. */
export function ExportModal({ before, onClose }: ExportModalProps) {
  const t = useText();
  const locale = useLocale();
  const words = useExportWords();
  const map = useOpenMap((state) => state.map);
  const mapId = useOpenMap((state) => state.id);
  const selected = useSession((state) => state.selection.people);
  const lens = useSession((state) => state.lens);
  const [chosen, remember] = useExportChoices();
  const choices = applied(chosen, selected.length);
  const preview = usePreview({ map, selected, lens, choices, words });
  const { progress, start, cancel, forget } = useExport(before ?? undefined);
  const size = 'size' in preview ? preview.size : null;
  const sheet = choices.format === 'print' && size ? sheetFor(size) : null;
  const clear = choices.background === 'none' ? (`clear-${choices.theme}` as const) : 'none';
  const ground = sheet?.orientation ?? clear;

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

  const carriesTexts =
    choices.format === 'map' ||
    choices.format === 'csv' ||
    (choices.format === 'png' && choices.embed);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('exporting.title')}
      size={1040}
      yOffset="4dvh"
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '', body: classes.body ?? '' }}
      closeButtonProps={{ 'aria-label': t('exporting.close') }}
    >
      <div className={classes.columns}>
        <div className={classes.left}>
          <PreviewPane preview={preview} locale={locale} ground={ground} />
          <p className={classes.caption}>
            {t('exporting.people', {
              count: choices.what === 'selection' ? selected.length : map.stakeholders.size,
            })}
            {sheet && ` · ${t(`exporting.sheet.${sheet.orientation}`, { size: sheet.size })}`}
          </p>
        </div>
        <div className={classes.right}>
          <FormatChoice format={choices.format} onChange={(format) => choose({ format })} />
          <TableNote format={choices.format} />
          <PictureChoices
            choices={choices}
            onChange={choose}
            selected={selected.length}
            lens={lens}
            size={size}
          />
        </div>
      </div>
      <div className={classes.footer}>
        <Failure progress={progress} />
        <div className={classes.footerRow}>
          <div className={classes.footerWords}>
            <p className={classes.opinions}>
              <IconEyeExclamation size={18} stroke={1.6} aria-hidden />
              {t(carriesTexts ? 'exporting.opinions.file' : 'exporting.opinions.picture')}
            </p>
            <Outcome progress={progress} />
          </div>
          <ExportActions
            format={choices.format}
            working={progress.kind === 'working'}
            onExport={() => exporting(carryOut)}
            onCopy={() => exporting(copyPicture)}
            onCancel={cancel}
          />
        </div>
      </div>
    </Modal>
  );
}

/** What a file without a picture holds, and what it does not. */
function TableNote({ format }: { readonly format: ExportFormat }) {
  const t = useText();
  if (format !== 'map' && format !== 'csv') return null;
  return <p className={classes.tableNote}>{t(`exporting.holds.${format}`)}</p>;
}
