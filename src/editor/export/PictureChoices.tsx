import { Checkbox, NativeSelect } from '@mantine/core';
import { APPLICABLE, backgroundsFor } from '../../commands/exporting/applicable';
import { useText } from '../../i18n/i18n';
import { LENSES, type Lens } from '../../model/vocabulary';
import { EXPORT_SCALES, type ExportChoices } from '../../state/exportChoices';
import { ChoiceGroup } from './ChoiceGroup';
import classes from './export.module.css';
import { PngSize } from './PngSize';
import type { Size } from './usePreview';

interface PictureChoicesProps {
  /** As they apply. */
  readonly choices: ExportChoices;
  readonly onChange: (change: Partial<ExportChoices>) => void;
  readonly selected: number;
  /** What the canvas shows. */
  readonly lens: Lens;
  readonly size: Size | null;
}

/** Whom and what the export shows, and how it looks: as far as the format has a say in it. */
export function PictureChoices({ choices, onChange, selected, lens, size }: PictureChoicesProps) {
  const t = useText();
  const has = APPLICABLE[choices.format];
  return (
    <>
      {selected > 0 && (
        <ChoiceGroup
          look="row"
          label={t('exporting.what.label')}
          value={choices.what}
          onChange={(what) => onChange({ what })}
          choices={[
            { value: 'map', label: t('exporting.what.map') },
            { value: 'selection', label: t('exporting.what.selection', { count: selected }) },
          ]}
        />
      )}
      {has.scale && (
        <ChoiceGroup
          look="row"
          label={t('exporting.scale.label')}
          value={choices.scale}
          onChange={(scale) => onChange({ scale })}
          choices={EXPORT_SCALES.map((value) => ({ value, label: `${value}×` }))}
          aside={<PngSize size={size} scale={choices.scale} />}
        />
      )}
      {has.theme && (
        <div className={classes.pair}>
          <ChoiceGroup
            look="row"
            label={t('exporting.theme.label')}
            value={choices.theme}
            onChange={(theme) => onChange({ theme })}
            choices={[
              { value: 'light', label: t('exporting.theme.light') },
              { value: 'dark', label: t('exporting.theme.dark') },
            ]}
          />
          <ChoiceGroup
            look="row"
            label={t('exporting.background.label')}
            value={choices.background}
            onChange={(background) => onChange({ background })}
            choices={backgroundsFor(choices.theme).map((value) => ({
              value,
              label: t(`exporting.background.${value}`),
            }))}
          />
        </div>
      )}
      {has.picture && (
        <>
          <NativeSelect
            label={t('exporting.lens.label')}
            classNames={{ label: classes.lens ?? '' }}
            value={choices.lens ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ lens: LENSES.find((known) => known === value) ?? null })
            }
            data={[
              {
                value: '',
                label: t('exporting.lens.current', { lens: t(`domain.lens.${lens}`) }),
              },
              ...LENSES.map((value) => ({ value, label: t(`domain.lens.${value}`) })),
            ]}
          />
          <fieldset className={classes.group}>
            <legend className={classes.groupHead}>
              <span className={classes.groupLabel}>{t('exporting.parts')}</span>
            </legend>
            <div className={classes.boxes}>
              <Checkbox
                label={t('exporting.showTitle')}
                checked={choices.title}
                onChange={(event) => onChange({ title: event.currentTarget.checked })}
              />
              <Checkbox
                label={t('exporting.showLegend')}
                checked={choices.legend}
                onChange={(event) => onChange({ legend: event.currentTarget.checked })}
              />
              {has.embed && (
                <Checkbox
                  label={t('exporting.embed')}
                  description={t('exporting.embedHint')}
                  checked={choices.embed}
                  onChange={(event) => onChange({ embed: event.currentTarget.checked })}
                />
              )}
            </div>
          </fieldset>
        </>
      )}
    </>
  );
}
