import { Chip } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FieldGroup } from './FieldGroup';
import classes from './inspector.module.css';

interface SetFieldProps<W extends string> {
  readonly legend: string;
  readonly words: readonly W[];
  readonly labelOf: (word: W) => string;
  /** Whether all, some or none of the people have the word. */
  readonly shareOf: (word: W) => 'all' | 'some' | 'none';
  readonly onToggle: (word: W, on: boolean) => void;
}

/** Any number of a closed list, as chips. */
export function SetField<W extends string>(props: SetFieldProps<W>) {
  const { legend, words, labelOf, shareOf, onToggle } = props;
  return (
    <FieldGroup legend={legend}>
      <div className={classes.chips}>
        {words.map((word) => (
          <SetChip
            key={word}
            label={labelOf(word)}
            share={shareOf(word)}
            onToggle={(on) => onToggle(word, on)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface SetChipProps {
  readonly label: string;
  readonly share: 'all' | 'some' | 'none';
  readonly onToggle: (on: boolean) => void;
}

function SetChip({ label, share, onToggle }: SetChipProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = share === 'some';
  }, [share]);
  return (
    <Chip
      ref={input}
      size="xs"
      radius="sm"
      variant="light"
      checked={share === 'all'}
      onChange={onToggle}
      classNames={{ label: classes.chip }}
      wrapperProps={{ 'data-share': share }}
    >
      {label}
    </Chip>
  );
}
