import { Modal } from '@mantine/core';
import { IconEyeExclamation } from '@tabler/icons-react';
import { applied } from '../../commands/exporting/applicable';
import { carryOut, copyPicture, type ExportOutcome } from '../../commands/exporting/carryOut';
import { openMapRequest } from '../../commands/exporting/exportRequest';
import { sheetFor } from '../../commands/exporting/previewRequest';
import { useLocale, useText } from '../../i18n/i18n';
import { rememberExportChoices } from '../../state/exportChoices';
import { useOpenMap } from '../../state/openMap';
import { useSession } from '../../state/session';
import { ExportActions } from './ExportActions';
import classes from './export.module.css';
import { useExportWords } from './exportWords';
import { FormatChoice } from './FormatChoice';
import { Outcome } from './Outcome';
import { PictureChoices } from './PictureChoices';
import { PreviewPane } from './PreviewPane';
import { useExport } from './useExport';
import { useExportChoices } from './useExportChoices';
import { type Preview, usePreview } from './usePreview';

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
  const [chosen, choose] = useExportChoices();
  const choices = applied(chosen, selected.length);
  const preview = usePreview({ map, selected, lens, choices, words });
  const { progress, start, cancel } = useExport(before ?? undefined);
  const size = 'size' in preview ? preview.size : null;

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
          <PreviewPane preview={preview} locale={locale} ground={groundOf(choices)} />
          <p className={classes.caption}>
            {t('exporting.people', {
              count: choices.what === 'selection' ? selected.length : map.stakeholders.size,
            })}
            {choices.format === 'print' && <Sheet preview={preview} />}
          </p>
        </div>
        <div className={classes.right}>
          <FormatChoice format={choices.format} onChange={(format) => choose({ format })} />
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
        <Outcome progress={progress} />
        <div className={classes.footerRow}>
          <p className={classes.opinions}>
            <IconEyeExclamation size={18} stroke={1.6} aria-hidden />
            {t(carriesTexts ? 'exporting.opinions.file' : 'exporting.opinions.picture')}
          </p>
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

function groundOf({ format, background }: ReturnType<typeof applied>) {
  if (format === 'print') return 'paper';
  return background === 'none' ? 'transparent' : 'none';
}

function Sheet({ preview }: { readonly preview: Preview }) {
  const t = useText();
  if (preview.kind !== 'drawing' && preview.kind !== 'picture') return null;
  const { size, orientation } = sheetFor(preview.size);
  return <> · {t(`exporting.sheet.${orientation}`, { size })}</>;
}
