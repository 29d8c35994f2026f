import { Button, Checkbox } from '@mantine/core';
import { useText } from '../../i18n/i18n';
import { FACETS, type Facet } from '../../model/audience';
import classes from './choices.module.css';

interface FacetChoiceProps {
  readonly facets: readonly Facet[];
  readonly onChange: (facets: Facet[]) => void;
}

/** What a custom audience may know beside names, titles and structure. */
export function FacetChoice({ facets, onChange }: FacetChoiceProps) {
  const t = useText();
  const label = t('exporting.facets.label');
  return (
    <fieldset className={classes.facets} aria-label={label}>
      <legend className={classes.groupHead}>
        <span className={classes.groupLabel}>{label}</span>
        <span className={classes.facetTools}>
          <Button size="compact-xs" variant="subtle" onClick={() => onChange([...FACETS])}>
            {t('exporting.facets.all')}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => onChange([])}>
            {t('exporting.facets.none')}
          </Button>
        </span>
      </legend>
      <div className={classes.facetBoxes}>
        {FACETS.map((facet) => (
          <Checkbox
            key={facet}
            size="xs"
            label={t(`exporting.facet.${facet}`)}
            checked={facets.includes(facet)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                FACETS.filter((other) => (other === facet ? checked : facets.includes(other))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
