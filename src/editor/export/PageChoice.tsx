import { NativeSelect } from '@mantine/core';
import { APPLICABLE, pagesFor } from '../../commands/exporting/applicable';
import { useText } from '../../i18n/i18n';
import { EXPORT_SCALES } from '../../state/exportChoices';
import { ArrangementChoice } from './ArrangementChoice';
import { ChoiceGroup } from './ChoiceGroup';
import { CustomSize } from './CustomSize';
import classes from './choices.module.css';
import { PngSize } from './PngSize';
import type { ChoiceProps } from './useExportChoices';
import type { PlanSummary } from './usePreview';

interface PageChoiceProps extends ChoiceProps {
  /** How the map comes onto the pages; null until that is known. */
  readonly summary: PlanSummary | null;
}

/** What the picture is made for, how large it is, and how the map is brought onto it. */
export function PageChoice({ choices, onChange, summary }: PageChoiceProps) {
  const t = useText();
  const { format, page } = choices;
  if (!APPLICABLE[format].picture) return null;
  const hasScale = APPLICABLE[format].scale && page !== 'custom';
  const pages = pagesFor(format);
  return (
    <>
      <div className={hasScale ? classes.pageAndScale : undefined}>
        <NativeSelect
          classNames={{ label: classes.fieldLabel ?? '' }}
          label={t('exporting.page.label')}
          value={page}
          onChange={({ currentTarget: { value } }) => {
            const chosen = pages.find((known) => known === value);
            if (chosen) onChange({ page: chosen });
          }}
          data={pages.map((value) => ({ value, label: t(`exporting.page.${value}`) }))}
        />
        {hasScale && (
          <ChoiceGroup
            look="row"
            label={t('exporting.scale.label')}
            value={choices.scale}
            onChange={(scale) => onChange({ scale })}
            choices={EXPORT_SCALES.map((value) => ({ value, label: `${value}×` }))}
          />
        )}
      </div>
      {page === 'custom' && <CustomSize choices={choices} onChange={onChange} />}
      {format === 'png' && <PngSize summary={summary} scale={choices.scale} />}
      {page !== 'fit' && (
        <ArrangementChoice choices={choices} onChange={onChange} summary={summary} />
      )}
    </>
  );
}
