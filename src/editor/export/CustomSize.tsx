import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useLocale, useText } from '../../i18n/i18n';
import { CUSTOM_SIDE } from '../../state/exportChoices';
import classes from './choices.module.css';
import type { ChoiceProps } from './useExportChoices';

/** The sides of a picture of one's own size, px. */
export function CustomSize({ choices, onChange }: ChoiceProps) {
  const t = useText();
  return (
    <div className={classes.twoFields}>
      <Side
        label={t('exporting.custom.width')}
        value={choices.customWidth}
        onChange={(customWidth) => onChange({ customWidth })}
      />
      <Side
        label={t('exporting.custom.height')}
        value={choices.customHeight}
        onChange={(customHeight) => onChange({ customHeight })}
      />
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** What is being typed counts as soon as it is a size that can be had. */
function Side({ label, value, onChange }: SideProps) {
  const t = useText();
  const number = new Intl.NumberFormat(useLocale());
  const [typed, setTyped] = useState<number | string>(value);
  const { least, most } = CUSTOM_SIDE;
  const range = t('exporting.custom.range', {
    least: number.format(least),
    most: number.format(most),
  });
  return (
    <NumberInput
      classNames={{ label: classes.fieldLabel ?? '' }}
      label={label}
      value={typed}
      min={least}
      max={most}
      step={10}
      allowDecimal={false}
      allowNegative={false}
      error={isSide(typed) ? undefined : range}
      onChange={(next) => {
        setTyped(next);
        if (isSide(next) && next !== value) onChange(next);
      }}
    />
  );
}

function isSide(typed: number | string): typed is number {
  return typeof typed === 'number' && typed >= CUSTOM_SIDE.least && typed <= CUSTOM_SIDE.most;
}
