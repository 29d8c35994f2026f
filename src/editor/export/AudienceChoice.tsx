import { Checkbox } from '@mantine/core';
import { APPLICABLE, whyNoEmbedding } from '../../commands/exporting/applicable';
import { useText } from '../../i18n/i18n';
import { AUDIENCES, NAMINGS } from '../../model/audience';
import { ChoiceGroup } from './ChoiceGroup';
import classes from './choices.module.css';
import { FacetChoice } from './FacetChoice';
import type { ChoiceProps } from './useExportChoices';

/** Who will read it, and so what it may say. */
export function AudienceChoice({ choices, onChange }: ChoiceProps) {
  const t = useText();
  return (
    <>
      <ChoiceGroup
        look="list"
        label={t('exporting.audience.label')}
        value={choices.audience}
        onChange={(audience) => onChange({ audience })}
        choices={AUDIENCES.map((value) => ({
          value,
          label: t(`exporting.audience.${value}`),
          hint: t(`exporting.audienceHint.${value}`),
        }))}
      />
      {choices.audience === 'custom' && (
        <FacetChoice facets={choices.facets} onChange={(facets) => onChange({ facets })} />
      )}
      <ChoiceGroup
        look="row"
        label={t('exporting.naming.label')}
        value={choices.naming}
        onChange={(naming) => onChange({ naming })}
        choices={NAMINGS.map((value) => ({ value, label: t(`exporting.naming.${value}`) }))}
      />
    </>
  );
}

/** Whether the picture carries the map, and why it cannot. */
export function EmbedChoice({ choices, onChange }: ChoiceProps) {
  const t = useText();
  if (!APPLICABLE[choices.format].embed) return null;
  const why = whyNoEmbedding(choices);
  return (
    <Checkbox
      classNames={{ description: classes.hint ?? '' }}
      label={t('exporting.embed')}
      description={t(why ? `exporting.embedNot.${why}` : 'exporting.embedHint')}
      checked={choices.embed}
      disabled={why !== null}
      onChange={(event) => onChange({ embed: event.currentTarget.checked })}
    />
  );
}
