import { Select } from '@mantine/core';
import { useState } from 'react';
import { everybodyBelow } from '../../analysis/reporting';
import { editManager } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import type { Stakeholder } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import { common, MIXED } from './common';
import classes from './inspector.module.css';

interface ManagerFieldProps {
  readonly people: readonly Stakeholder[];
}

/** No id: ids begin with a letter or a digit. */
const NOBODY = '-';
/** People listed at once; typing narrows the list. */
const LIMIT = 50;

/** Whom the selected people report to. Nobody is offered who would close a reporting circle. */
export function ManagerField({ people }: ManagerFieldProps) {
  const t = useText();
  const managerId = common(people, (person) => person.managerId);
  const manager = useOpenMap(({ map }) =>
    typeof managerId === 'string' ? map.stakeholders.get(managerId) : undefined,
  );
  // The whole map is asked only when the list opens: everything else would follow every edit.
  const [candidates, setCandidates] = useState<readonly Stakeholder[]>([]);
  const labelOf = ({ name, title }: Stakeholder) =>
    [name || t('inspector.unnamed'), title].filter(Boolean).join(' · ');

  const listed =
    manager && !candidates.some(({ id }) => id === manager.id)
      ? [manager, ...candidates]
      : candidates;
  return (
    <Select
      className={classes.wide}
      label={t('inspector.person.reportsTo')}
      size="sm"
      searchable
      clearable={false}
      allowDeselect={false}
      limit={LIMIT}
      nothingFoundMessage={t('inspector.person.noSuchPerson')}
      placeholder={managerId === MIXED ? t('inspector.mixed') : undefined}
      onDropdownOpen={() => setCandidates(candidatesFor(people))}
      data={[
        { value: NOBODY, label: t('inspector.person.nobody') },
        ...listed.map((person) => ({ value: person.id, label: labelOf(person) })),
      ]}
      value={managerId === MIXED ? null : (managerId ?? NOBODY)}
      onChange={(chosen) => {
        if (chosen === null) return;
        editManager(
          people.map((person) => person.id),
          chosen === NOBODY ? null : chosen,
        );
      }}
    />
  );
}

function candidatesFor(people: readonly Stakeholder[]): readonly Stakeholder[] {
  const { map } = useOpenMap.getState();
  const barred = new Set(people.flatMap(({ id }) => [id, ...everybodyBelow(map, id)]));
  return [...map.stakeholders.values()]
    .filter(({ id }) => !barred.has(id))
    .sort((a, b) => a.name.localeCompare(b.name));
}
