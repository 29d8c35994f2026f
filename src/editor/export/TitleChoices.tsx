import { Button, Checkbox, TextInput } from '@mantine/core';
import { APPLICABLE } from '../../commands/exporting/applicable';
import { type Translate, useText } from '../../i18n/i18n';
import { facetsFor } from '../../model/audience';
import type { ExportChoices } from '../../state/exportChoices';
import classes from './choices.module.css';
import { Section } from './Section';
import type { ChoiceProps } from './useExportChoices';

/** Characters that a line on the picture may have, as the choices keep them. */
const LONGEST_LINE = 200;

interface TitleChoicesProps extends ChoiceProps {
  /** "Confidential", in the language of the export. */
  readonly confidential: string;
}

/** The words around the map. */
export function TitleChoices({ choices, onChange, confidential }: TitleChoicesProps) {
  const t = useText();
  if (!APPLICABLE[choices.format].picture) return null;
  const hidesStage = !facetsFor(choices.audience, choices.facets).has('deal');
  return (
    <Section name="title" label={t('exporting.parts')} summary={summaryOf(choices, hidesStage, t)}>
      <fieldset className={classes.group} aria-label={t('exporting.heading')}>
        <legend className={classes.groupHead}>
          <span className={classes.groupLabel}>{t('exporting.heading')}</span>
        </legend>
        <div className={classes.boxes}>
          <Checkbox
            label={t('exporting.showTitle')}
            checked={choices.title}
            onChange={(event) => onChange({ title: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('exporting.showAccount')}
            checked={choices.account}
            onChange={(event) => onChange({ account: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('exporting.showStage')}
            description={hidesStage ? t('exporting.stageHidden') : undefined}
            disabled={hidesStage}
            checked={choices.stage}
            onChange={(event) => onChange({ stage: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('exporting.showDate')}
            checked={choices.date}
            onChange={(event) => onChange({ date: event.currentTarget.checked })}
          />
        </div>
      </fieldset>
      <TextInput
        classNames={{ label: classes.fieldLabel ?? '' }}
        label={t('exporting.author')}
        placeholder={t('exporting.authorExample')}
        maxLength={LONGEST_LINE}
        value={choices.author}
        onChange={(event) => onChange({ author: event.currentTarget.value })}
      />
      <div className={classes.lineAndTool}>
        <TextInput
          classNames={{ label: classes.fieldLabel ?? '' }}
          label={t('exporting.confidentiality')}
          maxLength={LONGEST_LINE}
          value={choices.confidentiality}
          onChange={(event) => onChange({ confidentiality: event.currentTarget.value })}
        />
        <Button
          variant="default"
          disabled={choices.confidentiality === confidential}
          onClick={() => onChange({ confidentiality: confidential })}
        >
          {t('exporting.suggest', { words: confidential })}
        </Button>
      </div>
      <Checkbox
        label={t('exporting.showLegend')}
        checked={choices.legend}
        onChange={(event) => onChange({ legend: event.currentTarget.checked })}
      />
    </Section>
  );
}

function summaryOf(choices: ExportChoices, hidesStage: boolean, t: Translate): string {
  const parts = [
    choices.title && t('exporting.showTitle'),
    choices.account && t('exporting.showAccount'),
    choices.stage && !hidesStage && t('exporting.showStage'),
    choices.date && t('exporting.showDate'),
    choices.author,
    choices.confidentiality,
    choices.legend && t('exporting.showLegend'),
  ].filter((part) => part !== false && part !== '');
  return parts.length > 0 ? parts.join(' · ') : t('exporting.partsNone');
}
