import type { DisplayItem, GroupItem, TextItem } from './displayList';
import type { Font } from './measure';
import type { TextLine } from './text';

/** Something with a known size, drawn at its own 0, 0. px */
export interface Piece {
  readonly width: number;
  readonly height: number;
  readonly items: readonly DisplayItem[];
}

/** Pieces in lines from left to right, wrapped at a width; a wider piece has a line to itself. */
export function flow(
  pieces: readonly Piece[],
  width: number,
  gap: { readonly across: number; readonly down: number },
  name: string,
): Piece {
  const items: GroupItem[] = [];
  let x = 0;
  let y = 0;
  let lineHeight = 0;
  let widest = 0;
  for (const piece of pieces) {
    if (x > 0 && x + piece.width > width) {
      y += lineHeight + gap.down;
      x = 0;
      lineHeight = 0;
    }
    items.push({ kind: 'group', name, x, y, children: piece.items });
    widest = Math.max(widest, x + piece.width);
    lineHeight = Math.max(lineHeight, piece.height);
    x += piece.width + gap.across;
  }
  return { width: widest, height: y + lineHeight, items };
}

/** Lines of text below each other; the first baseline is one `step` minus the descent from the top. */
export function textPiece(
  lines: readonly TextLine[],
  font: Font,
  fill: string,
  step: number = font.size * 1.35,
): Piece {
  const items = lines.map(
    (line, i): TextItem => ({
      kind: 'text',
      text: line.text,
      x: 0,
      y: i * step + font.size,
      size: font.size,
      weight: font.weight,
      fill,
      anchor: 'start',
      width: line.width,
    }),
  );
  return {
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.length === 0 ? 0 : (lines.length - 1) * step + font.size * 1.3,
    items,
  };
}
