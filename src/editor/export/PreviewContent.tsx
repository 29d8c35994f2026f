import { Loader } from '@mantine/core';
import { memo, type RefObject } from 'react';
import { DisplayListSvg } from '../../drawing/svg/DisplayListSvg';
import { useText } from '../../i18n/i18n';
import classes from './preview.module.css';
import type { Preview } from './usePreview';

/** What lies behind a drawing without a background: paper, or chequers it can be read on. */
export type Ground = 'paper' | 'clear-light' | 'clear-dark' | 'none';

interface PreviewContentProps {
  readonly preview: Preview;
  readonly locale: string;
  readonly ground: Ground;
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** On the screen, px; null while it is not known. */
  readonly width: number | null;
  readonly height: number | null;
}

/** The picture, or a word on why there is none. */
export function PreviewContent({
  preview,
  locale,
  ground,
  sheet,
  width,
  height,
}: PreviewContentProps) {
  const t = useText();
  switch (preview.kind) {
    case 'drawing':
    case 'picture':
      return (
        <div
          ref={sheet}
          className={classes.sheet}
          data-ground={ground}
          style={{ width: width ?? undefined, height: height ?? undefined }}
        >
          <Picture preview={preview} locale={locale} label={t('exporting.preview.label')} />
        </div>
      );
    case 'busy':
      return (
        <p className={classes.note}>
          <Loader size="sm" />
          {t('exporting.preview.busy')}
        </p>
      );
    case 'none':
      return <p className={classes.note}>{t('exporting.preview.none')}</p>;
    case 'failed':
      return <p className={classes.note}>{t('exporting.preview.failed')}</p>;
  }
}

interface PictureProps {
  readonly preview: Extract<Preview, { kind: 'drawing' | 'picture' }>;
  readonly locale: string;
  readonly label: string;
}

/** Not drawn again by zooming: it fills its sheet. */
const Picture = memo(function Picture({ preview, locale, label }: PictureProps) {
  if (preview.kind === 'picture') {
    return <img src={preview.url} alt={label} draggable={false} className={classes.picture} />;
  }
  return (
    <DisplayListSvg
      list={preview.list}
      locale={locale}
      role="img"
      aria-label={label}
      className={classes.picture}
    />
  );
}, isSamePicture);

/** A preview is made anew for every render; what it shows is not. */
function isSamePicture(before: PictureProps, after: PictureProps): boolean {
  return (
    before.locale === after.locale &&
    before.label === after.label &&
    shownBy(before.preview) === shownBy(after.preview)
  );
}

function shownBy(preview: PictureProps['preview']) {
  return preview.kind === 'picture' ? preview.url : preview.list;
}
