import { isUnabridged } from '../../commands/exporting/applicable';
import { useText } from '../../i18n/i18n';
import type { Lens } from '../../model/vocabulary';
import type { ExportChoices } from '../../state/exportChoices';
import { AudienceChoice, EmbedChoice } from './AudienceChoice';
import classes from './export.module.css';
import { FormatChoice } from './FormatChoice';
import { LookChoices } from './LookChoices';
import type { LanguageTexts } from './languageTexts';
import { PageChoice } from './PageChoice';
import { TitleChoices } from './TitleChoices';
import type { ChoiceProps } from './useExportChoices';
import type { PlanSummary } from './usePreview';
import { WhatChoice } from './WhatChoice';

interface ExportChoicesPaneProps extends ChoiceProps {
  readonly selected: readonly string[];
  /** What the canvas shows. */
  readonly lens: Lens;
  readonly summary: PlanSummary | null;
  readonly language: LanguageTexts;
}

/** All that can be asked of an export, what matters most first. */
export function ExportChoicesPane({
  choices,
  onChange,
  selected,
  lens,
  summary,
  language,
}: ExportChoicesPaneProps) {
  const shared = { choices, onChange };
  return (
    <div className={classes.choices}>
      <FormatChoice format={choices.format} onChange={(format) => onChange({ format })} />
      <TableNote choices={choices} />
      <WhatChoice {...shared} selected={selected} />
      <AudienceChoice {...shared} />
      <PageChoice {...shared} summary={summary} />
      <EmbedChoice {...shared} />
      <div>
        <TitleChoices {...shared} confidential={language.t('exporting.confidential')} />
        <LookChoices {...shared} lens={lens} languageFailed={language.state === 'failed'} />
      </div>
    </div>
  );
}

/** What a file without a picture holds, and what it does not. */
function TableNote({ choices }: { readonly choices: ExportChoices }) {
  const t = useText();
  const { format } = choices;
  if (format !== 'map' && format !== 'csv') return null;
  const isWhole = isUnabridged(choices);
  return (
    <p className={classes.tableNote}>
      {t(isWhole ? `exporting.holds.${format}` : `exporting.holds.${format}Part`)}
    </p>
  );
}
