import type { ReactNode, SVGProps } from 'react';
import type { DisplayList } from '../../layout/displayList';
import { type FontUse, fontStackFor } from '../../layout/measure';
import { svgNumber } from './pathData';
import { SvgItems } from './SvgItems';

interface DisplayListSvgProps extends Omit<SVGProps<SVGSVGElement>, 'viewBox' | 'fontFamily'> {
  readonly list: DisplayList;
  /** BCP 47; chooses the font family */
  readonly locale: string;
  /** `screen` when not given. */
  readonly fonts?: FontUse;
  /** Put before the drawing: a `<title>`, say. */
  readonly children?: ReactNode;
}

/** A whole drawing as one `<svg>` whose view box is the drawing's bounds. */
export function DisplayListSvg({
  list,
  locale,
  fonts,
  children,
  ...attributes
}: DisplayListSvgProps) {
  const { x, y, width, height } = list.bounds;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: whoever places the drawing names or hides it
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={[x, y, width, height].map(svgNumber).join(' ')}
      fontFamily={fontStackFor(locale, fonts)}
      {...attributes}
    >
      {children}
      <SvgItems items={list.items} />
    </svg>
  );
}
