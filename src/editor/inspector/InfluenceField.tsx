import { editPeople } from '../../commands/edits';
import { judgement } from '../../commands/judging';
import { TAG_CHOICES } from '../../commands/tagging';
import { useText } from '../../i18n/i18n';
import type { Stakeholder } from '../../model/stakeholder';
import { Glyph } from '../tagging/Glyph';
import { ChoiceField } from './ChoiceField';
import { common, MIXED } from './common';
import { useEvidenceNote } from './useEvidenceNote';

interface InfluenceFieldProps {
  readonly people: readonly Stakeholder[];
}

/** Influence, 1 to 5, or not assessed. */
export function InfluenceField({ people }: InfluenceFieldProps) {
  const t = useText();
  const influence = common(people, (person) => person.influence);
  const note = useEvidenceNote(people, 'influence');
  return (
    <ChoiceField
      label={t('inspector.person.influence')}
      value={influence === MIXED ? MIXED : wordOf(influence)}
      choices={TAG_CHOICES.influence.map(({ value, label }) => ({
        value: wordOf(value as number | null),
        label: t(label),
      }))}
      onChoose={(word) =>
        editPeople(
          people.map((person) => person.id),
          judgement({ influence: word === 'unknown' ? null : Number(word) }),
        )
      }
      glyph={<Glyph tag="influence" value={influence === MIXED ? null : influence} size={18} />}
      remark={note}
    />
  );
}

function wordOf(influence: number | null): string {
  return influence === null ? 'unknown' : String(influence);
}
