import type { OutlineRefusal } from '../../commands/outline/outlineSession';
import { useText } from '../../i18n/i18n';
import classes from './outline.module.css';
import type { useOutline } from './useOutline';

interface NotesProps {
  readonly notes: ReturnType<typeof useOutline>['notes'];
  readonly refusal: OutlineRefusal | null;
}

const SIGNS = [
  ['#', 'role'],
  ['+', 'attitude'],
  ['=', 'quadrant'],
  ['~', 'style'],
  ['!', 'influence'],
  ['@', 'owner'],
] as const;
const KINDS = ['unknown', 'ambiguous', 'repeated'] as const;
/** Words named of each kind. */
const NAMED = 4;

/** What was not taken as it may have been meant; else what each sign is for. */
export function Notes({ notes, refusal }: NotesProps) {
  const t = useText();
  if (refusal) {
    return (
      <p className={classes.refusal} role="alert">
        {t(`outline.refused.${refusal}`)}
      </p>
    );
  }
  if (notes.length > 0) {
    return KINDS.map((kind) => {
      const words = [
        ...new Set(notes.filter((note) => note.kind === kind).map(({ word }) => word)),
      ];
      if (words.length === 0) return null;
      const named = words.slice(0, NAMED).join('  ') + (words.length > NAMED ? '  …' : '');
      return (
        <p key={kind} className={classes.note}>
          {t(`outline.note.${kind}`, { words: named })}
        </p>
      );
    });
  }
  return (
    <ul className={classes.signs}>
      {SIGNS.map(([sign, meaning]) => (
        <li key={sign}>
          <kbd>{sign}</kbd> {t(`outline.signs.${meaning}`)}
        </li>
      ))}
    </ul>
  );
}
