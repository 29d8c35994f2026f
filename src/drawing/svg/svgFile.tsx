import { renderToStaticMarkup } from 'react-dom/server';
import type { DisplayList } from '../../layout/displayList';
import type { FontUse } from '../../layout/measure';
import { cleanLongText } from '../../model/text';
import { ExportError } from '../exportError';
import { DisplayListSvg } from './DisplayListSvg';
import { svgNumber } from './pathData';

interface SvgDocumentOptions {
  /** Read out in place of the picture. */
  readonly title: string;
  readonly description?: string;
  /** BCP 47 */
  readonly locale: string;
  /** What the texts were measured with; `screen` when not given. */
  readonly fonts?: FontUse;
  /** px that the drawing is shown at when nothing else is asked; its bounds' when not given */
  readonly size?: { readonly width: number; readonly height: number };
}

/**
 * A drawing as the text of a self-contained SVG file: text is text, and one user unit is one px
 * unless a size is given.
 * Import this module on demand: it carries React's server renderer.
 * @throws ExportError `empty` when there is nothing to draw
 */
export function svgDocument(list: DisplayList, options: SvgDocumentOptions): string {
  const { width, height } = options.size ?? list.bounds;
  if (list.items.length === 0 || !(width > 0) || !(height > 0)) throw new ExportError('empty');
  const markup = renderToStaticMarkup(
    <DisplayListSvg
      list={list}
      locale={options.locale}
      fonts={options.fonts}
      lang={options.locale}
      role="img"
      width={svgNumber(width)}
      height={svgNumber(height)}
    >
      <title>{cleanLongText(options.title)}</title>
      {options.description ? <desc>{cleanLongText(options.description)}</desc> : null}
    </DisplayListSvg>,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}
