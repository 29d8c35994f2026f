import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { announce } from '../../commands/announcing';
import { closeSearchBar, searchAgain, searchFor, stepToHit } from '../../commands/searching';
import { useText } from '../../i18n/i18n';
import { openDocument, useOpenMap } from '../../state/openMap';
import { useSearch } from '../../state/search';
import { cardName } from '../canvas/cardName';
import { useScreenStyle } from '../canvas/drawingStyle';
import classes from './search.module.css';

/** Screen readers hear where the search stands when it has rested this long, and not at every letter. ms */
const REST = 350;

/** Finds people on the map: marks all, and shows one after the other; nothing until it is asked for. */
export function SearchBar() {
  return useSearch((state) => state.isOpen) ? <Bar /> : null;
}

function Bar() {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const { asked, query } = useSearch();
  const roles = useScreenStyle().words.role;
  const map = useOpenMap((state) => state.map);

  // At once: what is typed next is meant for it.
  useLayoutEffect(() => {
    if (asked > 0) input.current?.select();
  }, [asked]);
  useEffect(() => searchAgain(map, roles), [map, roles]);
  const standing = useStanding();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      stepToHit(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      closeSearchBar();
    }
  };
  const nobody = query.trim() === '' || standing.count === 0;
  return (
    <search className={classes.bar} aria-label={t('command.search.open')}>
      <IconSearch size={17} className={classes.icon} aria-hidden="true" />
      <input
        ref={input}
        className={classes.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('editor.search.field')}
        placeholder={t('editor.search.placeholder')}
        value={query}
        onChange={(event) => searchFor(event.target.value, roles)}
        onKeyDown={onKeyDown}
      />
      <span className={classes.count}>{standing.text}</span>
      <Step label={t('command.search.previous')} disabled={nobody} by={-1} />
      <Step label={t('command.search.next')} disabled={nobody} by={1} />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('command.search.close')}
        onClick={closeSearchBar}
      >
        <IconX size={17} />
      </ActionIcon>
    </search>
  );
}

function Step({ label, disabled, by }: { label: string; disabled: boolean; by: 1 | -1 }) {
  const Icon = by === 1 ? IconChevronDown : IconChevronUp;
  return (
    <Tooltip label={`${label} (${by === 1 ? 'F3' : 'Shift+F3'})`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={disabled}
        onClick={() => stepToHit(by)}
      >
        <Icon size={17} />
      </ActionIcon>
    </Tooltip>
  );
}

/** "3 of 12", shown and, with who it is, said. */
function useStanding(): { readonly count: number; readonly text: string } {
  const t = useText();
  const { query, hits, current } = useSearch();
  const count = hits.size;
  const at = current === null ? 0 : [...hits].indexOf(current) + 1;
  const blank = query.trim() === '';
  useEffect(() => {
    if (blank) return;
    const timer = setTimeout(() => {
      const person =
        current === null ? undefined : openDocument()?.snapshot.stakeholders.get(current);
      if (person) announce('editor.search.said', { at, total: count, person: cardName(person, t) });
      else if (count === 0) announce('editor.nothingFound');
      else announce('editor.search.found', { count });
    }, REST);
    return () => clearTimeout(timer);
  }, [blank, at, count, current, t]);
  if (blank) return { count, text: '' };
  if (count === 0) return { count, text: t('editor.nothingFound') };
  if (at === 0) return { count, text: t('editor.search.found', { count }) };
  return { count, text: t('editor.search.at', { at, total: count }) };
}
