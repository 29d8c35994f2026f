import { TAG_CHOICES, type TagChoice } from '../../commands/tagging';
import type { MapSnapshot } from '../../model/map';
import { quadrantOf } from '../../model/quadrant';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import type { QuickTag } from '../../state/session';

/** Where in a tag's choices the value stands that all these people share; -1 where they differ. */
export function currentChoice(
  tag: QuickTag,
  ids: readonly StakeholderId[],
  stakeholders: MapSnapshot['stakeholders'],
): number {
  const values = new Set(
    ids.flatMap((id) => {
      const person = stakeholders.get(id);
      return person ? [tagOf(tag, person)] : [];
    }),
  );
  const [shared] = values;
  return values.size === 1 ? TAG_CHOICES[tag].findIndex(({ value }) => value === shared) : -1;
}

function tagOf(tag: QuickTag, person: Stakeholder): TagChoice['value'] | number {
  return tag === 'quadrant'
    ? quadrantOf(person.personalNeedMet, person.organisationNeedMet)
    : person[tag];
}
