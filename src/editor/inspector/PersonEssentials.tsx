import { editEach, editPeople } from '../../commands/edits';
import { judgement, quadrantJudgement } from '../../commands/judging';
import { useText } from '../../i18n/i18n';
import type { Stakeholder } from '../../model/stakeholder';
import { ATTITUDES, DECISION_ROLES, SOCIAL_STYLES } from '../../model/vocabulary';
import { Glyph } from '../tagging/Glyph';
import { ChoiceField } from './ChoiceField';
import { common, MIXED } from './common';
import { FieldGrid } from './FieldGroup';
import { InfluenceField } from './InfluenceField';
import classes from './inspector.module.css';
import { NeedsFields } from './NeedsFields';
import { PersonText } from './PersonText';
import { PlaceholderField } from './PlaceholderField';
import { useEvidenceNote } from './useEvidenceNote';

export interface PeopleProps {
  /** At least one. */
  readonly people: readonly Stakeholder[];
}

/** What matters first of the selected people. */
export function PersonEssentials({ people }: PeopleProps) {
  const t = useText();
  const ids = people.map((person) => person.id);
  const role = common(people, (person) => person.role);
  const attitude = common(people, (person) => person.attitude);
  const style = common(people, (person) => person.socialStyle);
  const attitudeNote = useEvidenceNote(people, 'attitude');
  const styleNote = useEvidenceNote(people, 'style');
  return (
    <FieldGrid>
      {people.length === 1 && (
        <>
          <PersonText people={people} field="name" className={classes.name} />
          <PersonText people={people} field="title" className={classes.wide} />
        </>
      )}
      <PlaceholderField people={people} />
      <PersonText people={people} field="department" className={classes.wide} />
      <ChoiceField
        className={classes.wide}
        label={t('inspector.person.role')}
        value={role}
        choices={DECISION_ROLES.map((value) => ({ value, label: t(`domain.role.${value}`) }))}
        onChoose={(value) => editPeople(ids, { role: value })}
        glyph={<Glyph tag="role" value={role === MIXED ? 'unassigned' : role} />}
      />
      <ChoiceField
        label={t('inspector.person.attitude')}
        value={attitude}
        choices={ATTITUDES.map((value) => ({ value, label: t(`domain.attitude.${value}`) }))}
        onChoose={(value) => editPeople(ids, judgement({ attitude: value }))}
        glyph={<Glyph tag="attitude" value={attitude === MIXED ? 'unknown' : attitude} />}
        remark={attitudeNote}
      />
      <InfluenceField people={people} />
      <NeedsFields
        people={people}
        onQuadrant={(quadrant) => editPeople(ids, quadrantJudgement(quadrant))}
        onAnswer={(answer) =>
          // Both answers share one evidence: taking back one must not take back the other's.
          editEach(ids, ({ personalNeedMet, organisationNeedMet }) =>
            judgement({ personalNeedMet, organisationNeedMet, ...answer }),
          )
        }
      />
      <ChoiceField
        label={t('inspector.person.style')}
        value={style}
        choices={SOCIAL_STYLES.map((value) => ({ value, label: t(`domain.style.${value}`) }))}
        onChoose={(value) => editPeople(ids, judgement({ socialStyle: value }))}
        glyph={<Glyph tag="style" value={style === MIXED ? 'unknown' : style} />}
        remark={styleNote}
      />
      <PersonText people={people} field="owner" placeholder={t('inspector.person.ownerHint')} />
    </FieldGrid>
  );
}
