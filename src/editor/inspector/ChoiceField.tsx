import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/i18n';
import { type Common, MIXED } from './common';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean;
}

interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  readonly value: Common<V>;
  readonly choices: readonly Choice<V>[];
  readonly onChoose: (value: V) => void;
  /** The mark of the current value. */
  readonly glyph?: ReactNode;
  /** Said below the field. */
  readonly remark?: ReactNode;
  readonly className?: string;
}

/** No value of any vocabulary. */
const MIXED_VALUE = '*';

/** One of a closed list: a native select works by keyboard, by touch and for assistive technology. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>) {
  const { label, value, choices, onChoose, glyph, remark, className } = props;
  const t = useText();
  return (
    <NativeSelect
      className={className}
      size="sm"
      label={label}
      description={remark}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      leftSection={glyph}
      leftSectionWidth={28}
      rightSectionWidth={26}
      leftSectionPointerEvents="none"
      value={value === MIXED ? MIXED_VALUE : value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {value === MIXED && (
        <option value={MIXED_VALUE} disabled hidden>
          {t('inspector.mixed')}
        </option>
      )}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} disabled={choice.disabled}>
          {choice.label}
        </option>
      ))}
    </NativeSelect>
  );
}
