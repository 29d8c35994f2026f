import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../commands/judging';

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or nothing */
  readonly value: string;
  readonly write: (day: string) => void;
}

/** Half-typed years come first: 0002, 0020, 0202. */
const EARLIEST = '1990-01-01';

/** A day up to today; a day that is still being typed stays in the field until it is one. */
export function DateField({ label, value, write }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      label={label}
      size="sm"
      type="date"
      max={today()}
      value={draft ?? value}
      onChange={(event) => {
        const day = event.currentTarget.value;
        setDraft(day);
        if (day >= EARLIEST && day <= today()) write(day);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
