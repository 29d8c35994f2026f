import { editInfo } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import type { AnswerWithNote, MapInfo } from '../../model/map';
import { ANSWERS, QUALIFICATION_QUESTIONS } from '../../model/vocabulary';
import { ChoiceField } from './ChoiceField';
import { FieldGroup } from './FieldGroup';
import classes from './inspector.module.css';
import { TextField } from './TextField';

interface QualificationFieldsProps {
  readonly qualification: MapInfo['qualification'];
}

/** Five questions about the deal: an answer and a note each. Source: DOMAIN.md §9 */
export function QualificationFields({ qualification }: QualificationFieldsProps) {
  const t = useText();
  return QUALIFICATION_QUESTIONS.map((question) => {
    const said = qualification[question];
    const edit = (patch: Partial<AnswerWithNote>, mergeKey: string | null = null) =>
      editInfo({ qualification: { [question]: { ...said, ...patch } } }, mergeKey);
    return (
      <FieldGroup key={question} legend={t(`domain.qualification.${question}`)}>
        <div className={classes.answer}>
          <ChoiceField
            label={t('inspector.map.answer')}
            value={said.answer}
            choices={ANSWERS.map((value) => ({ value, label: t(`domain.answer.${value}`) }))}
            onChoose={(answer) => edit({ answer })}
          />
          <TextField
            multiline
            rows={1}
            label={t('inspector.map.note')}
            subject="map"
            value={said.note}
            write={(note, visit) => edit({ note }, `qualification ${question} ${visit}`)}
          />
        </div>
      </FieldGroup>
    );
  });
}
