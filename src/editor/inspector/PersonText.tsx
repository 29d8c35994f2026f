import { editPeople } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import type { Stakeholder } from '../../model/stakeholder';
import { common } from './common';
import { TextField } from './TextField';

type TextOfPerson =
  | 'name'
  | 'title'
  | 'department'
  | 'owner'
  | 'criteriaNote'
  | 'viewOfNeed'
  | 'viewOfUs'
  | 'viewOfCompetitors'
  | 'strategy'
  | 'allyNote'
  | 'email'
  | 'phone'
  | 'notes';

interface PersonTextProps {
  readonly people: readonly Stakeholder[];
  readonly field: TextOfPerson;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly type?: 'email' | 'tel';
  readonly className?: string;
}

/** A text of the selected people. */
export function PersonText({ people, field, ...options }: PersonTextProps) {
  const t = useText();
  const ids = people.map((person) => person.id);
  return (
    <TextField
      {...options}
      label={t(`inspector.person.${field}`)}
      subject={ids.join(' ')}
      value={common(people, (person) => person[field])}
      write={(text, visit) => editPeople(ids, { [field]: text }, `${field} ${visit}`)}
    />
  );
}
