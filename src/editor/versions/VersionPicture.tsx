import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useLocale, useText } from '../../i18n/i18n';
import type { MapSnapshot } from '../../model/map';
import { DEFAULT_EXPORT_CHOICES, type ExportChoices } from '../../state/exportChoices';
import { useSession } from '../../state/session';
import { useExportWords } from '../export/exportWords';
import { PreviewPane } from '../export/PreviewPane';
import { usePreview } from '../export/usePreview';
import classes from './versions.module.css';

const NOBODY: readonly string[] = [];

/** A map as the canvas would show it, fitted into the room there is, or as near as one likes. */
export function VersionPicture({ map, caption }: { map: MapSnapshot; caption: string }) {
  const t = useText();
  const locale = useLocale();
  const theme = useComputedColorScheme('light');
  const lens = useSession((state) => state.lens);
  const { words } = useExportWords(null);
  const choices = useMemo(
    (): ExportChoices => ({
      ...DEFAULT_EXPORT_CHOICES,
      theme,
      title: false,
      account: false,
      stage: false,
      date: false,
      legend: false,
    }),
    [theme],
  );
  const preview = usePreview({ map, selected: NOBODY, lens, choices, words }, 0);
  if (preview.kind === 'none') return <p className={classes.note}>{t('versions.nobody')}</p>;
  if (preview.kind === 'failed') return <p className={classes.note}>{t('versions.notDrawn')}</p>;
  return (
    <PreviewPane
      preview={preview}
      locale={locale}
      ground="none"
      page={0}
      onTurn={() => undefined}
      notice={null}
      caption={caption}
    />
  );
}
