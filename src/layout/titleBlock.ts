import type { DisplayItem } from './displayList';
import type { Piece } from './flow';
import { textPiece } from './flow';
import { PALETTE } from './palette';
import type { DrawingStyle } from './style';
import { wrapText } from './text';

/** Words above a drawing, ready to read. */
export interface TitleWords {
  readonly title: string;
  readonly account: string;
  readonly stage: string;
  readonly date: string;
  /** Who made it. */
  readonly author?: string;
}

const SEPARATOR = '  ·  ';

/** The map's title, and below it the account, the stage and the date. @param width px to wrap at */
export function titleBlock(
  { title, account, stage, date, author = '' }: TitleWords,
  { theme, words, measure }: Pick<DrawingStyle, 'theme' | 'words' | 'measure'>,
  width: number,
  scale = 1,
): Piece {
  const { text, mutedText } = PALETTE[theme];
  const { locale } = words;
  const large = { size: 26 * scale, weight: 700 } as const;
  const small = { size: 14 * scale, weight: 400 } as const;
  const meta = [account, stage, date, author].filter((part) => part !== '').join(SEPARATOR);
  const head = textPiece(wrapText(title, large, { width, lines: 3, locale }, measure), large, text);
  const foot = textPiece(
    wrapText(meta, small, { width, lines: 3, locale }, measure),
    small,
    mutedText,
  );
  const between = head.height > 0 && foot.height > 0 ? 5 * scale : 0;
  const lower: DisplayItem = {
    kind: 'group',
    name: 'title-facts',
    x: 0,
    y: head.height + between,
    children: foot.items,
  };
  return {
    width: Math.max(head.width, foot.width),
    height: head.height + between + foot.height,
    items: [...head.items, lower],
  };
}
