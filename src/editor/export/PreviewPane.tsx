import { Loader } from '@mantine/core';
import { memo } from 'react';
import { DisplayListSvg } from '../../drawing/svg/DisplayListSvg';
import { useText } from '../../i18n/i18n';
import classes from './export.module.css';
import type { Preview } from './usePreview';

interface PreviewPaneProps {
  readonly preview: Preview;
  readonly locale: string;
  /** What lies behind a drawing without a background: paper so turned, or chequers it can be read on. */
  readonly ground: 'portrait' | 'landscape' | 'clear-light' | 'clear-dark' | 'none';
}

/** The picture that will be exported, fitted into the room there is. */
export const PreviewPane = memo(function PreviewPane({
  preview,
  locale,
  ground,
}: PreviewPaneProps) {
  const t = useText();
  return (
    <div className={classes.pane}>
      <Content
        preview={preview}
        locale={locale}
        ground={ground}
        label={t('exporting.preview.label')}
      />
    </div>
  );
});

function Content({
  preview,
  locale,
  ground,
  label,
}: PreviewPaneProps & { readonly label: string }) {
  const t = useText();
  switch (preview.kind) {
    case 'drawing':
      return (
        <DisplayListSvg
          list={preview.list}
          locale={locale}
          width={preview.list.bounds.width}
          height={preview.list.bounds.height}
          role="img"
          aria-label={label}
          className={classes.picture}
          data-ground={ground}
        />
      );
    case 'picture':
      return <img src={preview.url} alt={label} className={classes.picture} data-ground={ground} />;
    case 'busy':
      return (
        <span className={classes.note}>
          <Loader size="sm" />
          {t('exporting.preview.busy')}
        </span>
      );
    case 'none':
      return <span className={classes.note}>{t('exporting.preview.none')}</span>;
    case 'failed':
      return <span className={classes.note}>{t('exporting.preview.failed')}</span>;
  }
}
