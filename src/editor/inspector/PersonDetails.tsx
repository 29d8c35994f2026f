import { editPeople } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import type { Stakeholder } from '../../model/stakeholder';
import { AFFILIATIONS, ALLY_STATUSES } from '../../model/vocabulary';
import { ChoiceField } from './ChoiceField';
import { CoverageField } from './CoverageField';
import { common } from './common';
import { EvidenceFields } from './EvidenceFields';
import classes from './inspector.module.css';
import { ManagerField } from './ManagerField';
import { MessagesFields } from './MessagesFields';
import { type PeopleProps, PersonEssentials } from './PersonEssentials';
import { PersonSet } from './PersonSet';
import { PersonText } from './PersonText';
import { type Section, Sections } from './Sections';

/** Everything known of the selected people; what several share is set for all of them at once. */
export function PersonDetails({ people }: PeopleProps) {
  const t = useText();
  const [first] = people;
  const alone = people.length === 1 ? first : undefined;
  return (
    <>
      <h2 className={alone ? classes.unseen : classes.heading}>
        {alone ? t('inspector.person.heading') : t('inspector.people', { count: people.length })}
      </h2>
      {!alone && <p className={classes.intro}>{t('inspector.peopleHint')}</p>}
      <PersonEssentials people={people} />
      <Sections
        sections={[...sectionsOf(people), ...(alone ? [messagesOf(alone)] : [])].sort(byPlace)}
      />
    </>
  );
}

const PLACES: readonly Section['title'][] = [
  'inspector.section.sureness',
  'inspector.section.part',
  'inspector.section.drivers',
  'inspector.section.views',
  'inspector.section.strategy',
  'inspector.section.messages',
  'inspector.section.ally',
  'inspector.section.contact',
  'inspector.section.notes',
];

function byPlace(a: Section, b: Section): number {
  return PLACES.indexOf(a.title) - PLACES.indexOf(b.title);
}

function messagesOf({ id, messages }: Stakeholder): Section {
  return {
    title: 'inspector.section.messages',
    filled: messages.length > 0,
    body: () => <MessagesFields personId={id} messages={messages} />,
  };
}

function sectionsOf(people: readonly Stakeholder[]): Section[] {
  const any = (filled: (person: Stakeholder) => boolean) => people.some(filled);
  return [
    {
      title: 'inspector.section.sureness',
      filled: any(({ evidence }) => Object.values(evidence).some((said) => said !== null)),
      body: () => <EvidenceFields people={people} />,
    },
    {
      title: 'inspector.section.part',
      filled: any((p) => p.functions.length > 0 || p.affiliation !== 'customer'),
      body: () => (
        <>
          <PersonSet people={people} field="functions" />
          <AffiliationField people={people} />
          <ManagerField people={people} />
        </>
      ),
    },
    {
      title: 'inspector.section.drivers',
      filled: any(
        (p) =>
          p.organisationDrivers.length + p.personalDrivers.length + p.criteria.length > 0 ||
          p.criteriaNote !== '',
      ),
      body: () => (
        <>
          <PersonSet people={people} field="organisationDrivers" />
          <PersonSet people={people} field="personalDrivers" />
          <PersonSet people={people} field="criteria" />
          <PersonText people={people} field="criteriaNote" multiline className={classes.wide} />
        </>
      ),
    },
    {
      title: 'inspector.section.views',
      filled: any((p) => (p.viewOfNeed || p.viewOfUs || p.viewOfCompetitors) !== ''),
      body: () => (
        <>
          <PersonText people={people} field="viewOfNeed" multiline className={classes.wide} />
          <PersonText people={people} field="viewOfUs" multiline className={classes.wide} />
          <PersonText
            people={people}
            field="viewOfCompetitors"
            multiline
            className={classes.wide}
          />
        </>
      ),
    },
    {
      title: 'inspector.section.strategy',
      filled: any((p) => p.strategy !== ''),
      body: () => (
        <PersonText people={people} field="strategy" multiline className={classes.wide} />
      ),
    },
    {
      title: 'inspector.section.ally',
      filled: any((p) => p.allyStatus !== 'none' || p.allyServices.length > 0 || p.allyNote !== ''),
      body: () => (
        <>
          <AllyField people={people} />
          <PersonSet people={people} field="allyServices" />
          <PersonText people={people} field="allyNote" multiline className={classes.wide} />
        </>
      ),
    },
    {
      title: 'inspector.section.contact',
      filled: any((p) => p.coverage.length > 0 || (p.email || p.phone) !== ''),
      body: () => (
        <>
          <CoverageField people={people} />
          <PersonText people={people} field="email" type="email" className={classes.wide} />
          <PersonText people={people} field="phone" type="tel" className={classes.wide} />
        </>
      ),
    },
    {
      title: 'inspector.section.notes',
      filled: any((p) => p.notes !== ''),
      body: () => <PersonText people={people} field="notes" multiline className={classes.wide} />,
    },
  ];
}

function AffiliationField({ people }: PeopleProps) {
  const t = useText();
  return (
    <ChoiceField
      className={classes.wide}
      label={t('inspector.person.affiliation')}
      value={common(people, (person) => person.affiliation)}
      choices={AFFILIATIONS.map((value) => ({ value, label: t(`domain.affiliation.${value}`) }))}
      onChoose={(affiliation) =>
        editPeople(
          people.map(({ id }) => id),
          { affiliation },
        )
      }
    />
  );
}

function AllyField({ people }: PeopleProps) {
  const t = useText();
  return (
    <ChoiceField
      className={classes.wide}
      label={t('inspector.person.allyStatus')}
      value={common(people, (person) => person.allyStatus)}
      choices={ALLY_STATUSES.map((value) => ({ value, label: t(`domain.ally.${value}`) }))}
      onChoose={(allyStatus) =>
        editPeople(
          people.map(({ id }) => id),
          { allyStatus },
        )
      }
    />
  );
}
