import { editEach } from '../../commands/edits';
import { today } from '../../commands/judging';
import { useText } from '../../i18n/i18n';
import type { Evidence, Stakeholder } from '../../model/stakeholder';
import { CONFIDENCES, JUDGEMENTS, type Judgement } from '../../model/vocabulary';
import { ChoiceField } from './ChoiceField';
import { common, MIXED } from './common';
import { DateField } from './DateField';
import { isJudged } from './evidenceAge';
import { FieldGroup } from './FieldGroup';
import classes from './inspector.module.css';
import { useEvidenceNote } from './useEvidenceNote';

interface EvidenceFieldsProps {
  readonly people: readonly Stakeholder[];
}

/** How sure we are of each judgement that has been made, and since when. */
export function EvidenceFields({ people }: EvidenceFieldsProps) {
  const t = useText();
  const judged = JUDGEMENTS.filter((judgement) => people.some((p) => isJudged(p, judgement)));
  if (judged.length === 0) return <p className={classes.hint}>{t('inspector.evidence.none')}</p>;
  return judged.map((judgement) => (
    <JudgementEvidence
      key={judgement}
      judgement={judgement}
      people={people.filter((person) => isJudged(person, judgement))}
    />
  ));
}

interface JudgementEvidenceProps extends EvidenceFieldsProps {
  readonly judgement: Judgement;
}

function JudgementEvidence({ people, judgement }: JudgementEvidenceProps) {
  const t = useText();
  const note = useEvidenceNote(people, judgement);
  const legends = {
    attitude: t('inspector.person.attitude'),
    needs: t('inspector.evidence.needs'),
    style: t('inspector.person.style'),
    influence: t('inspector.person.influence'),
  };
  const confidence = common(people, (p) => p.evidence[judgement]?.confidence ?? 'unrecorded');
  const date = common(people, (p) => p.evidence[judgement]?.date ?? '');
  const unrecorded = people.some((person) => person.evidence[judgement] === null);
  const choices = CONFIDENCES.map((value) => ({ value, label: t(`domain.confidence.${value}`) }));

  const change = (patch: Partial<Evidence>) =>
    editEach(
      people.map((person) => person.id),
      (person) => {
        const known = person.evidence[judgement] ?? { confidence: 'guess', date: today() };
        return { evidence: { [judgement]: { ...known, ...patch } } };
      },
    );

  return (
    <FieldGroup legend={legends[judgement]}>
      <div className={classes.pair}>
        <ChoiceField
          label={t('inspector.evidence.confidence')}
          value={confidence}
          choices={[
            ...(unrecorded
              ? [
                  {
                    value: 'unrecorded' as const,
                    label: t('inspector.evidence.unrecorded'),
                    disabled: true,
                  },
                ]
              : []),
            ...choices,
          ]}
          onChoose={(value) => value !== 'unrecorded' && change({ confidence: value })}
        />
        <DateField
          label={t('inspector.evidence.date')}
          value={date === MIXED ? '' : date}
          write={(day) => change({ date: day })}
        />
      </div>
      {note && <p className={classes.hint}>{note}</p>}
    </FieldGroup>
  );
}
