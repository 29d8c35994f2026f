import { useText } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';
import { ChoiceGroup } from './ChoiceGroup';
import classes from './choices.module.css';
import type { ChoiceProps } from './useExportChoices';

interface WhatChoiceProps extends ChoiceProps {
  readonly selected: readonly string[];
}

/** Whom the export shows. */
export function WhatChoice({ choices, onChange, selected }: WhatChoiceProps) {
  const t = useText();
  const [only, another] = selected;
  const head = useOpenMap(({ map }) => map.stakeholders.get(only ?? '')?.name);
  const label = t('exporting.what.label');
  if (only === undefined) {
    return (
      <p className={classes.fact}>
        <span className={classes.groupLabel}>{label}</span> {t('exporting.what.none')}
      </p>
    );
  }
  return (
    <ChoiceGroup
      look="row"
      label={label}
      value={choices.what}
      onChange={(what) => onChange({ what })}
      choices={[
        { value: 'map', label: t('exporting.what.map') },
        { value: 'selection', label: t('exporting.what.selection', { count: selected.length }) },
        ...(another === undefined
          ? [
              {
                value: 'branch' as const,
                label: t('exporting.what.branch', { name: head || t('editor.unnamed') }),
              },
            ]
          : []),
      ]}
    />
  );
}
