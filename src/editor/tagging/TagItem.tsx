import { UnstyledButton } from '@mantine/core';
import type { TagChoice } from '../../commands/tagging';
import { useText } from '../../i18n/i18n';
import { Glyph } from './Glyph';
import classes from './tagging.module.css';

interface TagItemProps {
  readonly choice: TagChoice;
  /** The key that chooses it at once. */
  readonly shortcut: string;
  readonly checked: boolean;
  readonly focusable: boolean;
  readonly onChoose: () => void;
}

/** One value of a tag: its mark, its word and its key. */
export function TagItem({ choice, shortcut, checked, focusable, onChoose }: TagItemProps) {
  const t = useText();
  return (
    <UnstyledButton
      role="menuitemradio"
      aria-checked={checked}
      aria-keyshortcuts={shortcut}
      tabIndex={focusable ? 0 : -1}
      className={classes.item}
      onClick={onChoose}
    >
      <Glyph {...choice} size={18} />
      <span className={classes.word}>{t(choice.label)}</span>
      <span className={classes.key} aria-hidden="true">
        {shortcut}
      </span>
    </UnstyledButton>
  );
}
