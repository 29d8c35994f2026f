import { useText } from '../../i18n/i18n';
import { quadrantOf } from '../../model/quadrant';
import type { Stakeholder } from '../../model/stakeholder';
import { ANSWERS, type Answer, QUADRANTS, type Quadrant } from '../../model/vocabulary';
import { Glyph } from '../tagging/Glyph';
import { ChoiceField } from './ChoiceField';
import { common, MIXED } from './common';
import classes from './inspector.module.css';
import { useEvidenceNote } from './useEvidenceNote';

interface NeedsFieldsProps {
  readonly people: readonly Stakeholder[];
  readonly onQuadrant: (quadrant: Quadrant) => void;
  readonly onAnswer: (
    answer: Partial<Pick<Stakeholder, 'personalNeedMet' | 'organisationNeedMet'>>,
  ) => void;
}

/** The two questions and the quadrant they give: setting either sets the other. Source: DOMAIN.md §4 */
export function NeedsFields({ people, onQuadrant, onAnswer }: NeedsFieldsProps) {
  const t = useText();
  const quadrant = common(people, (p) => quadrantOf(p.personalNeedMet, p.organisationNeedMet));
  const note = useEvidenceNote(people, 'needs');
  const answers = ANSWERS.map((value) => ({ value, label: t(`domain.answer.${value}`) }));
  const need = (
    field: 'personalNeedMet' | 'organisationNeedMet',
    answer: (value: Answer) => void,
  ) => (
    <ChoiceField
      label={t(`inspector.person.${field}`)}
      value={common(people, (person) => person[field])}
      choices={answers}
      onChoose={answer}
    />
  );
  return (
    <div className={classes.needs}>
      <ChoiceField
        className={classes.wide}
        label={t('inspector.person.quadrant')}
        value={quadrant}
        choices={QUADRANTS.map((value) => ({ value, label: t(`domain.quadrant.${value}`) }))}
        onChoose={onQuadrant}
        glyph={<Glyph tag="quadrant" value={quadrant === MIXED ? 'unknown' : quadrant} />}
      />
      {need('personalNeedMet', (value) => onAnswer({ personalNeedMet: value }))}
      {need('organisationNeedMet', (value) => onAnswer({ organisationNeedMet: value }))}
      {quadrant !== MIXED && (
        <p className={classes.advice}>{t(`domain.quadrantAdvice.${quadrant}`)}</p>
      )}
      {note && <p className={classes.hint}>{note}</p>}
    </div>
  );
}
