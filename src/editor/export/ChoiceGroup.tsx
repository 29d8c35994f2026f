import { type ReactNode, useId } from 'react';
import classes from './choices.module.css';

export interface Choice<V extends string | number> {
  readonly value: V;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A sentence on what it means; shown in a list. */
  readonly hint?: string;
  /** Said at the end of the line, of this choice; shown in a list. */
  readonly aside?: ReactNode;
}

interface ChoiceGroupProps<V extends string | number> {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** Cards have room for an icon; a row is one strip of words; a list has a line for each. */
  readonly look: 'cards' | 'row' | 'list';
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
      <div className={classes[look]}>
        {choices.map((choice) => {
          const described = choice.hint !== undefined || choice.aside !== undefined;
          return (
            <span key={choice.value} className={classes.choice}>
              <input
                type="radio"
                name={id}
                className={classes.radio}
                aria-label={choice.label}
                aria-describedby={described ? `${id}-${choice.value}` : undefined}
                checked={choice.value === value}
                onChange={() => onChange(choice.value)}
                data-autofocus={(first && choice.value === value) || undefined}
              />
              <span className={classes.face} aria-hidden>
                {choice.icon}
                {look === 'list' ? (
                  <>
                    <span className={classes.dot} />
                    <ListWords {...choice} id={`${id}-${choice.value}`} />
                  </>
                ) : (
                  <span className={classes.word}>{choice.label}</span>
                )}
              </span>
            </span>
          );
        })}
      </div>
    </fieldset>
  );
}

function ListWords({
  label,
  hint,
  aside,
  id,
}: Pick<Choice<string>, 'label' | 'hint' | 'aside'> & { readonly id: string }) {
  return (
    <span className={classes.words}>
      <span className={classes.word}>{label}</span>
      {(hint !== undefined || aside !== undefined) && (
        <span id={id} className={hint === undefined ? classes.choiceAside : classes.hint}>
          {hint ?? aside}
        </span>
      )}
    </span>
  );
}
