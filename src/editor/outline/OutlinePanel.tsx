import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { runCommand } from '../../commands/context';
import { copyOutline } from '../../commands/outline/copying';
import { toggleOutline } from '../../commands/viewing';
import { useText } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';
import { useSession } from '../../state/session';
import { CompletionList } from './CompletionList';
import { Marks } from './Marks';
import { Notes } from './Notes';
import classes from './outline.module.css';
import { LINE_HEIGHT } from './rows';
import { useCompletion } from './useCompletion';
import { useOutline } from './useOutline';
import { useOutlineKeys } from './useOutlineKeys';

/** The map as text beside the canvas, one person a line; an edit of either is an edit of the other. */
export default function OutlinePanel() {
  const t = useText();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const outline = useOutline(area);
  const completion = useCompletion(area, outline);
  const keys = useOutlineKeys(outline, completion);
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const selected = useSession((state) => state.selection.people);
  const isEmpty = useOpenMap((state) => state.map.stakeholders.size === 0);
  useFocusWhenAsked(area);
  useSelectedInSight(area, outline.ids, selected);
  const { open, active } = completion;
  return (
    <section className={classes.panel} aria-labelledby={`${id}-title`}>
      <header className={classes.header}>
        <h2 id={`${id}-title`} className={classes.heading}>
          {t('outline.title')}
        </h2>
        <Tooltip label={t('outline.copy')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('outline.copy')}
            disabled={isEmpty}
            onClick={() => runCommand(copyOutline)}
          >
            <IconCopy size={17} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('outline.close')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('outline.close')}
            onClick={() => runCommand(toggleOutline)}
          >
            <IconX size={17} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes.work}>
        <Marks
          text={outline.text}
          notes={outline.notes}
          tags={outline.tags}
          ids={outline.ids}
          selected={selected}
          scroll={scroll}
        />
        <textarea
          ref={area}
          className={classes.area}
          aria-label={t('outline.text')}
          aria-describedby={`${id}-keys`}
          aria-autocomplete="list"
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open ? `${id}-list-${active}` : undefined}
          placeholder={t('outline.placeholder')}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          value={outline.text}
          onScroll={(event) => {
            const { scrollLeft, scrollTop } = event.currentTarget;
            setScroll({ left: scrollLeft, top: scrollTop });
          }}
          {...keys.props}
        />
        {open && (
          <CompletionList
            id={`${id}-list`}
            open={open}
            active={active}
            text={outline.text}
            scroll={scroll}
            onPick={completion.accept}
          />
        )}
      </div>
      <footer className={classes.footer}>
        <Notes notes={outline.notes} refusal={outline.refusal} />
        <p id={`${id}-keys`} className={classes.hint}>
          {keys.isLeaving ? t('outline.leaving') : t('outline.keys')}
        </p>
        <div className={classes.unseen} role="status">
          {keys.isLeaving
            ? t('outline.leaving')
            : open && t('outline.suggested', { count: open.candidates.length })}
        </div>
      </footer>
    </section>
  );
}

/** The keyboard goes into an outline that was opened to be typed in, not into one that was open anyway. */
function useFocusWhenAsked(area: React.RefObject<HTMLTextAreaElement | null>): void {
  const asked = useSession((state) => state.outlineAsked);
  useEffect(() => {
    if (!asked) return;
    useSession.setState({ outlineAsked: false });
    area.current?.focus();
  }, [asked, area]);
}

/** Whoever is selected on the canvas is seen here, too. */
function useSelectedInSight(
  area: React.RefObject<HTMLTextAreaElement | null>,
  ids: readonly (string | null)[],
  selected: readonly string[],
): void {
  const line = ids.findIndex((id) => id !== null && selected.includes(id));
  useEffect(() => {
    const { current } = area;
    if (!current || line < 0 || document.activeElement === current) return;
    const top = line * LINE_HEIGHT;
    const bottom = top + 2 * LINE_HEIGHT;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (bottom > current.scrollTop + current.clientHeight) {
      current.scrollTop = bottom - current.clientHeight;
    }
  }, [area, line]);
}
