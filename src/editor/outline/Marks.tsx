import classes from './outline.module.css';
import { LINE_HEIGHT, PADDING } from './rows';
import type { useOutline } from './useOutline';

type Outline = ReturnType<typeof useOutline>;
type Note = Outline['notes'][number];

interface MarksProps extends Pick<Outline, 'text' | 'notes' | 'tags' | 'ids'> {
  readonly selected: readonly string[];
  /** Of the text that lies over the marks, px. */
  readonly scroll: { readonly left: number; readonly top: number };
}

/** Lines rendered above and below those in sight: enough for any window. */
const IN_SIGHT = 120;

/**
 * What lies behind the text: the rows of the selected people, the tags that were understood, and the
 * words that were not. It repeats the text unseen, so that marks stand where the words do.
 */
export function Marks({ text, notes, tags, ids, selected, scroll }: MarksProps) {
  const first = Math.max(0, Math.floor(scroll.top / LINE_HEIGHT) - 2);
  const picked = new Set(selected);
  let start = 0;
  const rows = text.split('\n').map((line, index) => {
    const row = { line, index, start };
    start += line.length + 1;
    return row;
  });
  return (
    <div className={classes.marks} aria-hidden="true">
      {rows.slice(first, first + IN_SIGHT).map((row) => {
        const isSelected = picked.has(ids[row.index] ?? '');
        return (
          <div
            key={row.index}
            className={classes.row}
            data-selected={isSelected || undefined}
            style={{ top: PADDING.top + row.index * LINE_HEIGHT - scroll.top }}
          >
            <span
              className={classes.words}
              style={{ transform: `translateX(${PADDING.left - scroll.left}px)` }}
            >
              {partsOf(row, notes, tags).map(({ at, words, kind }) => (
                <span key={at} data-kind={kind}>
                  {words}
                </span>
              ))}
            </span>
          </div>
        );
      })}
    </div>
  );
}

interface Part {
  readonly at: number;
  readonly words: string;
  readonly kind?: 'tag' | Note['kind'];
}

function partsOf(
  { line, start }: { line: string; start: number },
  notes: Outline['notes'],
  tags: Outline['tags'],
): Part[] {
  const end = start + line.length;
  const marks = [
    ...tags.map((tag) => ({ ...tag, kind: 'tag' as const })),
    ...notes.filter(({ kind }) => kind !== 'repeated'),
  ]
    .filter((mark) => mark.start >= start && mark.end <= end)
    .sort((a, b) => a.start - b.start);
  const parts: Part[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start > at) parts.push({ at, words: line.slice(at - start, mark.start - start) });
    const words = line.slice(mark.start - start, mark.end - start);
    parts.push({ at: mark.start, words, kind: mark.kind });
    at = mark.end;
  }
  return at < end || parts.length === 0 ? [...parts, { at, words: line.slice(at - start) }] : parts;
}
