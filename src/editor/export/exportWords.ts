import { useMemo } from 'react';
import { drawingWords } from '../../commands/drawingWords';
import type { ExportWords } from '../../commands/exporting/exportRequest';
import { useLocale, useText } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';

/** The words of an exported picture, in the language now shown. */
export function useExportWords(): ExportWords {
  const t = useText();
  const locale = useLocale();
  const stage = useOpenMap((state) => state.map.info.stage);
  return useMemo(
    () => ({
      drawing: drawingWords(t, locale),
      stage: t('exporting.stageLine', { stage: t(`domain.stage.${stage}`) }),
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date()),
    }),
    [t, locale, stage],
  );
}
