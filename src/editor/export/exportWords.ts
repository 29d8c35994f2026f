import { useMemo } from 'react';
import { drawingWords } from '../../commands/drawingWords';
import type { ExportWords } from '../../commands/exporting/exportRequest';
import { useLocale } from '../../i18n/i18n';
import type { Locale } from '../../i18n/locales';
import { useOpenMap } from '../../state/openMap';
import { type LanguageTexts, useLanguageTexts } from './languageTexts';

interface WordsOfExport {
  readonly words: ExportWords;
  /** Unless it is ready, the words are still those of another language. */
  readonly language: LanguageTexts;
}

/** The words of an export. @param language null for the language of the app */
export function useExportWords(language: Locale | null): WordsOfExport {
  const shown = useLocale();
  const texts = useLanguageTexts(language ?? shown, shown);
  const { t, locale } = texts;
  const stage = useOpenMap((state) => state.map.info.stage);
  const words = useMemo(
    (): ExportWords => ({
      drawing: drawingWords(t, locale),
      pages: {
        overview: t('exporting.pages.overview'),
        branch: t('exporting.pages.branch'),
        part: t('exporting.pages.part'),
        page: t('exporting.pages.page'),
        on: t('exporting.pages.on'),
        from: t('exporting.pages.from'),
      },
      stage: t('exporting.stageLine', { stage: t(`domain.stage.${stage}`) }),
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date()),
    }),
    [t, locale, stage],
  );
  return { words, language: texts };
}
