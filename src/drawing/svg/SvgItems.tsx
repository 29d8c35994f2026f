import { memo } from 'react';
import type {
  DisplayItem,
  GroupItem,
  PathItem,
  RectItem,
  TextItem,
} from '../../layout/displayList';
import { cleanLongText } from '../../model/text';
import { pathData, svgNumber } from './pathData';

/**
 * Prints display items as SVG elements, to be put inside an `<svg>` that sets the font family.
 * No ids, no styles, no foreign markup: the same elements serve the screen, a file and the printer.
 */
export const SvgItems = memo(function SvgItems({ items }: { items: readonly DisplayItem[] }) {
  return items.map((item, index) => <SvgItem key={keyOf(item, index)} item={item} />);
});

/** A group keeps its element when others come and go before it; the rest is told by place. */
function keyOf(item: DisplayItem, index: number): string | number {
  return item.kind === 'group' ? `${item.name}#${index}` : index;
}

function SvgItem({ item }: { item: DisplayItem }) {
  switch (item.kind) {
    case 'rect':
      return <SvgRect item={item} />;
    case 'path':
      return <path d={pathData(item.segments)} {...paintOf(item)} />;
    case 'text':
      return <SvgText item={item} />;
    case 'group':
      return <SvgGroup item={item} />;
  }
}

const SvgGroup = memo(function SvgGroup({ item }: { item: GroupItem }) {
  const moved = item.x !== 0 || item.y !== 0;
  const opacity = item.opacity ?? 1;
  return (
    <g
      data-name={cleanLongText(item.name)}
      transform={moved ? `translate(${svgNumber(item.x)} ${svgNumber(item.y)})` : undefined}
      opacity={opacity < 1 ? svgNumber(opacity) : undefined}
    >
      <SvgItems items={item.children} />
    </g>
  );
});

function SvgRect({ item }: { item: RectItem }) {
  return (
    <rect
      x={svgNumber(item.x)}
      y={svgNumber(item.y)}
      width={svgNumber(item.width)}
      height={svgNumber(item.height)}
      rx={item.radius ? svgNumber(item.radius) : undefined}
      {...paintOf(item)}
    />
  );
}

function SvgText({ item }: { item: TextItem }) {
  return (
    <text
      x={svgNumber(item.x)}
      y={svgNumber(item.y)}
      fontSize={svgNumber(item.size)}
      fontWeight={item.weight}
      fill={item.fill}
      textAnchor={item.anchor === 'start' ? undefined : item.anchor}
      textRendering="geometricPrecision"
      xmlSpace={/^\s|\s\s|\s$/.test(item.text) ? 'preserve' : undefined}
    >
      {cleanLongText(item.text)}
    </text>
  );
}

/** SVG fills black and strokes nothing unless told otherwise, so the fill is always said. */
function paintOf(item: RectItem | PathItem) {
  const stroked = item.stroke !== undefined && item.stroke !== 'none';
  return {
    fill: item.fill ?? 'none',
    stroke: stroked ? item.stroke : undefined,
    strokeWidth: stroked ? svgNumber(item.strokeWidth ?? 1) : undefined,
    strokeDasharray: stroked && item.dash?.length ? item.dash.map(svgNumber).join(' ') : undefined,
    strokeLinecap: stroked && item.cap === 'round' ? ('round' as const) : undefined,
  };
}
