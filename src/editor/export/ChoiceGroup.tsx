import { type ReactNode, useId } from 'react';
import classes from './export.module.css';

export interface Choice<V extends string | number> {
  readonly value: V;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface ChoiceGroupProps<V extends string | number> {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** Cards have room for an icon; a row is one strip of words. */
  readonly look: 'cards' | 'row';
  /** The dialog opens with the keyboard on the chosen one. */
  readonly first?: boolean;
  /** Said beside the label, of what is chosen. */
  readonly aside?: ReactNode;
}

/** One of a few choices, all of them to be seen. Real radio buttons lie over what is drawn of them. */
export function ChoiceGroup<V extends string | number>({
  label,
  choices,
  value,
  onChange,
  look,
  first = false,
  aside,
}: ChoiceGroupProps<V>) {
  const id = useId();
  return (
    <fieldset className={classes.group} aria-label={label}>
      <legend className={classes.groupHead}>
        <span className={classes.groupLabel}>{label}</span>
        {aside && <span className={classes.aside}>{aside}</span>}
      </legend>
      <div className={look === 'cards' ? classes.cards : classes.row}>
        {choices.map((choice) => (
          <span key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={id}
              className={classes.radio}
              aria-label={choice.label}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              data-autofocus={(first && choice.value === value) || undefined}
            />
            <span className={classes.face} aria-hidden>
              {choice.icon}
              {choice.label}
            </span>
          </span>
        ))}
      </div>
    </fieldset>
  );
}
