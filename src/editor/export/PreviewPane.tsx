import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useText } from '../../i18n/i18n';
import { PageTurner } from './PageTurner';
import { type Ground, PreviewContent } from './PreviewContent';
import classes from './preview.module.css';
import { useDragToPan } from './useDragToPan';
import type { Preview } from './usePreview';
import { useZoom, type Zoom } from './useZoom';
import { ZoomControls } from './ZoomControls';

interface PreviewPaneProps {
  readonly preview: Preview;
  readonly locale: string;
  readonly ground: Ground;
  /** From 0; of the pages there are. */
  readonly page: number;
  readonly onTurn: (page: number) => void;
  /** Said above the picture. */
  readonly notice: ReactNode;
  /** Said below the picture. */
  readonly caption: ReactNode;
}

/** The picture that will be exported: fitted into the room there is, or as near as one likes. */
export function PreviewPane({
  preview,
  locale,
  ground,
  page,
  onTurn,
  notice,
  caption,
}: PreviewPaneProps) {
  const t = useText();
  const pane = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const pages = 'summary' in preview ? preview.summary.pages : [];
  const size = pages[page] ?? null;
  const zoom = useZoom(pane, sheet, size);
  const pan = useDragToPan(pane);
  const turn = (next: number) => {
    if (next >= 0 && next < pages.length) onTurn(next);
  };
  return (
    <div className={classes.preview}>
      {notice}
      <section
        ref={pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and takes keys, so it must be reachable
        tabIndex={0}
        className={classes.pane}
        aria-label={t('exporting.preview.pane')}
        aria-keyshortcuts="+ - 0"
        data-fitted={zoom.isFitted || undefined}
        onKeyDown={(event) => {
          if (
            onKey(
              event,
              zoom,
              () => turn(page - 1),
              () => turn(page + 1),
            )
          )
            event.preventDefault();
        }}
        {...pan}
      >
        <PreviewContent
          preview={preview}
          locale={locale}
          ground={ground}
          sheet={sheet}
          width={size && size.width * zoom.level}
          height={size && size.height * zoom.level}
        />
      </section>
      <div className={classes.bar}>
        <p className={classes.caption}>{caption}</p>
        {pages.length > 1 && <PageTurner pages={pages} page={page} onTurn={onTurn} />}
        <ZoomControls zoom={zoom} disabled={size === null} />
      </div>
    </div>
  );
}

/** @returns whether the key meant something */
function onKey(event: KeyboardEvent, zoom: Zoom, back: () => void, on: () => void): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case '+':
    case '=':
      zoom.in();
      return true;
    case '-':
    case '_':
      zoom.out();
      return true;
    case '0':
      zoom.fit();
      return true;
    case 'PageUp':
      back();
      return true;
    case 'PageDown':
      on();
      return true;
    default:
      return false;
  }
}
