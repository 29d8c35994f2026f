import { IconAlertTriangle } from '@tabler/icons-react';
import { useLocale, useText } from '../../i18n/i18n';
import { ARRANGEMENT_CHOICES } from '../../model/page';
import { tooSmall, wholeTenths } from './arrangementProposal';
import { ChoiceGroup } from './ChoiceGroup';
import classes from './choices.module.css';
import type { ChoiceProps } from './useExportChoices';
import type { PlanSummary } from './usePreview';

interface ArrangementChoiceProps extends ChoiceProps {
  readonly summary: PlanSummary | null;
}

/** How the map is brought onto a page of fixed size, with how small its text becomes there. */
export function ArrangementChoice({ choices, onChange, summary }: ArrangementChoiceProps) {
  const t = useText();
  const locale = useLocale();
  const aside = (points: number | undefined) => {
    if (!summary || points === undefined) return undefined;
    return tooSmall(points, summary) ? (
      <span className={classes.small}>
        <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
        {t('exporting.pointsSmall', { points: wholeTenths(points, locale) })}
      </span>
    ) : (
      t('exporting.points', { points: wholeTenths(points, locale) })
    );
  };
  return (
    <ChoiceGroup
      look="list"
      label={t('exporting.arrangement.label')}
      value={choices.arrangement}
      onChange={(arrangement) => onChange({ arrangement })}
      choices={ARRANGEMENT_CHOICES.map((value) => ({
        value,
        label: t(`exporting.arrangement.${value}`),
        aside: value === 'auto' ? undefined : aside(summary?.texts[value]),
      }))}
    />
  );
}
