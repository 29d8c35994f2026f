import type { Translate } from '../../i18n/i18n';
import { quadrantOf } from '../../model/quadrant';
import type { Stakeholder } from '../../model/stakeholder';

/** What a screen reader says of a card: name, title, role, attitude, quadrant. */
export function cardName(person: Stakeholder, t: Translate): string {
  return [
    person.name || t('editor.unnamed'),
    person.title,
    t(`domain.role.${person.role}`),
    t(`domain.attitude.${person.attitude}`),
    t(`domain.quadrant.${quadrantOf(person.personalNeedMet, person.organisationNeedMet)}`),
  ]
    .filter(Boolean)
    .join(', ');
}
