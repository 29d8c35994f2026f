import { useLayoutEffect, useRef, useState } from 'react';
import type { Candidate, Completion } from '../../commands/outline/completing';
import { type Translate, useText } from '../../i18n/i18n';
import { Glyph, type GlyphMeaning } from '../tagging/Glyph';
import classes from './outline.module.css';
import { LINE_HEIGHT, PADDING } from './rows';
import { lineAt } from './textEdits';

interface CompletionListProps {
  readonly id: string;
  readonly open: Completion;
  readonly active: number;
  readonly text: string;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly onPick: (candidate: Candidate) => void;
}

/** Of the list, px. */
const WIDTH = 250;
const OPTION_HEIGHT = 30;

/** What a tag may become, below where it is typed, or above where there is no room below. */
export function CompletionList({ id, open, active, text, scroll, onPick }: CompletionListProps) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const sample = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const lineStart = text.lastIndexOf('\n', open.start - 1) + 1;
  const line = lineAt(text, open.start);
  const count = open.candidates.length;

  useLayoutEffect(() => {
    const room = list.current?.parentElement;
    if (!room || !sample.current) return;
    const before = PADDING.left + sample.current.offsetWidth - scroll.left;
    const row = PADDING.top + line * LINE_HEIGHT - scroll.top;
    const height = Math.min(count * OPTION_HEIGHT + 10, 260);
    const isAbove = row + LINE_HEIGHT + height > room.clientHeight && row > height;
    setPlace({
      left: Math.max(6, Math.min(before - 8, room.clientWidth - WIDTH - 6)),
      top: isAbove ? row - height - 2 : row + LINE_HEIGHT + 2,
    });
  }, [line, count, scroll]);

  useLayoutEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <>
      <span ref={sample} className={classes.sample} aria-hidden="true">
        {text.slice(lineStart, open.start)}
      </span>
      <div
        ref={list}
        id={id}
        role="listbox"
        // It scrolls. Tab accepts an option, and never arrives here.
        tabIndex={0}
        aria-label={t('outline.suggestions')}
        className={classes.list}
        style={{ ...place, width: WIDTH }}
      >
        {open.candidates.map((candidate, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the text area keeps the focus and names the active option
          <div
            key={candidate.text}
            id={`${id}-${index}`}
            data-index={index}
            role="option"
            aria-selected={index === active}
            className={classes.option}
            // Before the text area would lose the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              onPick(candidate);
            }}
          >
            <span className={classes.glyph}>
              <TagGlyph candidate={candidate} />
            </span>
            <span className={classes.label}>{labelOf(candidate, t)}</span>
          </div>
        ))}
      </div>
    </>
  );
}

function TagGlyph({ candidate: { tag } }: { readonly candidate: Candidate }) {
  if (!tag || tag.field === 'function') return null;
  return <Glyph {...({ tag: tag.field, value: tag.value } as GlyphMeaning)} />;
}

function labelOf({ tag, text }: Candidate, t: Translate): string {
  switch (tag?.field) {
    case undefined:
      return text.slice(1);
    case 'influence':
      return String(tag.value);
    case 'role':
      return t(`domain.role.${tag.value}`);
    case 'function':
      return t(`domain.function.${tag.value}`);
    case 'attitude':
      return t(`domain.attitude.${tag.value}`);
    case 'quadrant':
      return t(`domain.quadrant.${tag.value}`);
    case 'style':
      return t(`domain.style.${tag.value}`);
  }
}
