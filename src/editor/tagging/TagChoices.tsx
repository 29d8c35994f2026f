import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { giveTag, TAG_CHOICES, TAG_NAMES, type TagChoice } from '../../commands/tagging';
import { useText } from '../../i18n/i18n';
import type { StakeholderId } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import type { QuickTag } from '../../state/session';
import { currentChoice } from './currentChoice';
import { QuadrantMatrix } from './QuadrantMatrix';
import { stepFrom } from './stepFrom';
import { TagItem } from './TagItem';
import classes from './tagging.module.css';

interface TagChoicesProps {
  readonly tag: QuickTag;
  readonly people: readonly StakeholderId[];
  /** @param name of the tag @param value both as words */
  readonly onChosen: (name: string, value: string) => void;
  readonly onLeave: () => void;
}

/** What a tag can be, each with its mark, its word and the number key that chooses it at once. */
export function TagChoices({ tag, people, onChosen, onLeave }: TagChoicesProps) {
  const t = useText();
  const choices = TAG_CHOICES[tag];
  const [current] = useState(() =>
    currentChoice(tag, people, useOpenMap.getState().map.stakeholders),
  );
  const [active, setActive] = useState(Math.max(0, current));
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    menu.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]')[active]?.focus();
  }, [active]);

  const name = t(TAG_NAMES[tag]);
  const choose = (choice: TagChoice) => {
    giveTag(people, choice);
    onChosen(name, t(choice.label));
  };

  const press = (event: KeyboardEvent) => {
    // The canvas must not take the same key for a shortcut of its own.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onLeave();
      return;
    }
    const numbered = choices[Number.parseInt(event.key, 10) - 1];
    if (numbered && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      choose(numbered);
      return;
    }
    const next = stepFrom(active, event.key, choices.length, tag === 'quadrant');
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };

  const items = choices.map((choice, index) => (
    <TagItem
      key={choice.label}
      choice={choice}
      shortcut={String(index + 1)}
      checked={index === current}
      focusable={index === active}
      onChoose={() => choose(choice)}
    />
  ));
  return (
    <div ref={menu} role="menu" aria-label={name} className={classes.menu} onKeyDown={press}>
      <div className={classes.title} aria-hidden="true">
        {name}
      </div>
      {tag === 'quadrant' ? <QuadrantMatrix items={items} /> : items}
    </div>
  );
}
