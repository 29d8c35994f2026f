import { editEach } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import type { TextKey } from '../../i18n/keys';
import type { Stakeholder } from '../../model/stakeholder';
import {
  ALLY_SERVICES,
  BUYING_CRITERIA,
  ORGANISATION_NEEDS,
  PERSONAL_NEEDS,
  PURCHASE_FUNCTIONS,
} from '../../model/vocabulary';
import { share } from './common';
import { SetField } from './SetField';

const SETS = {
  functions: { words: PURCHASE_FUNCTIONS, key: 'domain.function' },
  organisationDrivers: { words: ORGANISATION_NEEDS, key: 'domain.organisationNeed' },
  personalDrivers: { words: PERSONAL_NEEDS, key: 'domain.personalNeed' },
  criteria: { words: BUYING_CRITERIA, key: 'domain.criterion' },
  allyServices: { words: ALLY_SERVICES, key: 'domain.allyService' },
} as const;

interface PersonSetProps {
  readonly people: readonly Stakeholder[];
  readonly field: keyof typeof SETS;
}

/** A set of words that the selected people have: adding one to several people adds it to each. */
export function PersonSet({ people, field }: PersonSetProps) {
  const t = useText();
  const { words, key }: { words: readonly string[]; key: string } = SETS[field];
  const has = (person: Stakeholder, word: string) =>
    (person[field] as readonly string[]).includes(word);
  return (
    <SetField
      legend={t(`inspector.person.${field}`)}
      words={words}
      labelOf={(word) => t(`${key}.${word}` as TextKey)}
      shareOf={(word) => share(people, (person) => has(person, word))}
      onToggle={(word, on) =>
        editEach(
          people.map((person) => person.id),
          (person) => {
            const others = (person[field] as readonly string[]).filter((other) => other !== word);
            return { [field]: on ? [...others, word] : others };
          },
        )
      }
    />
  );
}
