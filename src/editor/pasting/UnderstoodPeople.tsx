import { Text } from '@mantine/core';
import type { PastePlan } from '../../commands/pasting/pasting';
import { useText } from '../../i18n/i18n';
import { quadrantOf } from '../../model/quadrant';
import type { Stakeholder } from '../../model/stakeholder';
import { Glyph } from '../tagging/Glyph';
import classes from './pasting.module.css';

/** Most people listed in the preview; the rest are counted. */
const LISTED = 200;

/** Who a pasted text is about, who reports to whom, and the marks that their cards will carry. */
export function UnderstoodPeople({ plan: { people } }: { readonly plan: PastePlan }) {
  const t = useText();
  if (people.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('pasting.nobody')}
      </Text>
    );
  }
  return (
    <ol>
      {people.slice(0, LISTED).map(({ person, depth, known }, line) => (
        // Every reading gives new ids; a line of text has no other identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={line} style={{ paddingInlineStart: `${Math.min(depth, 12) * 1.25}em` }}>
          <span className={classes.name}>{person.name || t('editor.unnamed')}</span>{' '}
          <span className={classes.rest}>{restOf(person)}</span> <Tags person={person} />
          {known !== null && <span className={classes.known}>{t('pasting.known')}</span>}
        </li>
      ))}
      {people.length > LISTED && <li>{t('pasting.more', { count: people.length - LISTED })}</li>}
    </ol>
  );
}

function restOf({ title, department, email, phone }: Stakeholder): string {
  return [title, department, email, phone].filter(Boolean).join(' · ');
}

/** The marks that the card will carry. */
function Tags({ person }: { readonly person: Stakeholder }) {
  const t = useText();
  const { role, attitude, personalNeedMet, organisationNeedMet, socialStyle, influence } = person;
  const quadrant = quadrantOf(personalNeedMet, organisationNeedMet);
  return (
    <span className={classes.tags}>
      {role !== 'unassigned' && (
        <span title={t(`domain.role.${role}`)}>
          <Glyph tag="role" value={role} />
        </span>
      )}
      {attitude !== 'unknown' && (
        <span title={t(`domain.attitude.${attitude}`)}>
          <Glyph tag="attitude" value={attitude} />
        </span>
      )}
      {quadrant !== 'unknown' && (
        <span title={t(`domain.quadrant.${quadrant}`)}>
          <Glyph tag="quadrant" value={quadrant} />
        </span>
      )}
      {socialStyle !== 'unknown' && (
        <span title={t(`domain.style.${socialStyle}`)}>
          <Glyph tag="style" value={socialStyle} />
        </span>
      )}
      {influence !== null && <Glyph tag="influence" value={influence} />}
    </span>
  );
}
