import { Checkbox } from '@mantine/core';
import { editPeople } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import { common, MIXED } from './common';
import classes from './inspector.module.css';
import type { PeopleProps } from './PersonEssentials';

/** Whether only the post is known yet, and not who holds it. */
export function PlaceholderField({ people }: PeopleProps) {
  const t = useText();
  const value = common(people, (person) => person.placeholder);
  return (
    <Checkbox
      className={classes.wide}
      size="xs"
      label={t('inspector.person.placeholder')}
      checked={value === true}
      indeterminate={value === MIXED}
      onChange={(event) =>
        editPeople(
          people.map(({ id }) => id),
          { placeholder: event.currentTarget.checked },
        )
      }
    />
  );
}
