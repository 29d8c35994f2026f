import { TagsInput } from '@mantine/core';
import { editEach } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import type { Stakeholder } from '../../model/stakeholder';
import classes from './inspector.module.css';

interface CoverageFieldProps {
  readonly people: readonly Stakeholder[];
}

/** Who else of us knows the selected people; of several, those who know all of them. */
export function CoverageField({ people }: CoverageFieldProps) {
  const t = useText();
  const [first, ...rest] = people;
  if (!first) return null;
  const shared = first.coverage.filter((name) => rest.every((p) => p.coverage.includes(name)));
  const mixed = people.some((person) => person.coverage.length !== shared.length);
  return (
    <TagsInput
      className={classes.wide}
      label={t('inspector.person.coverage')}
      size="sm"
      placeholder={mixed ? t('inspector.mixed') : t('inspector.person.coverageHint')}
      splitChars={[',', '，', '、', ';', '；']}
      value={shared}
      onChange={(names) =>
        editEach(
          people.map((person) => person.id),
          ({ coverage }) => ({
            coverage: [...coverage.filter((name) => !shared.includes(name)), ...names],
          }),
        )
      }
    />
  );
}
