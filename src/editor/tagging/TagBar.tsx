import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { announce } from '../../commands/announcing';
import { runCommand } from '../../commands/context';
import { boxOfCard } from '../../commands/placeOfCard';
import { giveTag, TAG_CHOICES, TAG_NAMES, type TagChoice } from '../../commands/tagging';
import { toggleTagBar } from '../../commands/viewing';
import { useText } from '../../i18n/i18n';
import { camera } from '../../state/camera';
import { useOpenMap } from '../../state/openMap';
import { useSearch } from '../../state/search';
import { type QuickTag, useSession } from '../../state/session';
import { currentChoice } from './currentChoice';
import { Glyph } from './Glyph';
import classes from './tagBar.module.css';

const TAGS: readonly QuickTag[] = ['role', 'attitude', 'quadrant', 'influence'];
/** Every value but "not known", which is given by taking the known one back. */
const CHOICES = TAGS.map((tag) => ({ tag, choices: TAG_CHOICES[tag].slice(0, -1) }));

/** Every tag of the selected people, one click each; a second click takes it back. */
export default function TagBar() {
  const people = useSession((session) => session.selection.people);
  const isNaming = useSession((session) => session.naming !== null);
  const isSearching = useSearch((search) => search.isOpen);
  return people.length === 0 || isNaming || isSearching ? null : <Bar people={people} />;
}

function Bar({ people }: { people: readonly string[] }) {
  const t = useText();
  const stakeholders = useOpenMap((state) => state.map.stakeholders);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => keepOff(bar.current, people), [people]);
  // One stop of the Tab key; arrows lead on from there.
  const [stop, setStop] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const next = (stop + by + buttons.length) % buttons.length;
    setStop(next);
    buttons[next]?.focus();
  };
  let place = 0;
  const button = () => {
    const at = place++;
    return {
      className: classes.choice,
      tabIndex: at === stop ? 0 : -1,
      onFocus: () => setStop(at),
    };
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('inspector.tagging.bar')}
      className={classes.bar}
      data-tag-bar
      onKeyDown={onKeyDown}
    >
      {CHOICES.map(({ tag, choices }) => {
        const current = currentChoice(tag, people, stakeholders);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
          <div key={tag} role="group" aria-label={t(TAG_NAMES[tag])} className={classes.group}>
            {choices.map((choice, index) => (
              <Tooltip key={choice.label} label={`${t(TAG_NAMES[tag])}: ${t(choice.label)}`}>
                <UnstyledButton
                  {...button()}
                  aria-label={t(choice.label)}
                  aria-pressed={index === current}
                  onClick={(event) => {
                    tagOrTakeBack(people, choice, index === current);
                    // After a click of the mouse the canvas has the keyboard again.
                    if (event.detail > 0) camera().focus();
                  }}
                >
                  <Glyph {...choice} size={20} />
                </UnstyledButton>
              </Tooltip>
            ))}
          </div>
        );
      })}
      <Tooltip label={`${t(toggleTagBar.label)} (B)`}>
        <UnstyledButton
          {...button()}
          aria-label={t('editor.close')}
          onClick={() => runCommand(toggleTagBar)}
        >
          <IconX size={16} aria-hidden="true" />
        </UnstyledButton>
      </Tooltip>
    </div>
  );

  function tagOrTakeBack(ids: readonly string[], choice: TagChoice, isGiven: boolean): void {
    const given = isGiven ? TAG_CHOICES[choice.tag].at(-1) : choice;
    if (!given) return;
    giveTag(ids, given);
    const [tag, value] = [t(TAG_NAMES[given.tag]), t(given.label)];
    announce('inspector.tagging.given', { tag, value });
  }
}

/** Puts the bar at the foot of the map while it would lie over the card that was selected last. */
function keepOff(bar: HTMLElement | null, people: readonly string[]): void {
  if (!bar) return;
  delete bar.dataset.foot;
  const card = boxOfCard(people.at(-1));
  const own = bar.getBoundingClientRect();
  const covers =
    card &&
    card.left < own.right &&
    own.left < card.right &&
    card.top < own.bottom &&
    own.top < card.bottom;
  if (covers) bar.dataset.foot = 'true';
}
