import { IconClockExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { today } from '../../commands/judging';
import { useLocale, useText } from '../../i18n/i18n';
import type { Stakeholder } from '../../model/stakeholder';
import type { Judgement } from '../../model/vocabulary';
import { ageInDays, agePhrase, isJudged, STALE_AFTER } from './evidenceAge';
import classes from './inspector.module.css';

/** How sure we are of a judgement and how old it is, in words; null where people differ. */
export function useEvidenceNote(people: readonly Stakeholder[], judgement: Judgement): ReactNode {
  const t = useText();
  const locale = useLocale();
  const [first, ...rest] = people;
  const evidence = first?.evidence[judgement];
  if (!first || !evidence || !isJudged(first, judgement)) return null;
  const { confidence, date } = evidence;
  const shared = rest.every((person) => {
    const other = person.evidence[judgement];
    return other?.confidence === confidence && other.date === date;
  });
  if (!shared) return null;
  const days = ageInDays(evidence, today());
  const said = t('inspector.evidence.said', {
    confidence: t(`domain.confidence.${confidence}`),
    age: agePhrase(days, locale),
  });
  if (days <= STALE_AFTER) return said;
  return (
    <span className={classes.stale}>
      {said}
      <span className={classes.staleWord}>
        <IconClockExclamation size={13} stroke={2} aria-hidden="true" />
        {t('inspector.evidence.stale')}
      </span>
    </span>
  );
}
