import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import {
  type ColumnMapping,
  PERSON_FIELDS,
  type PeopleFile,
  type PersonField,
} from '../commands/library/readImport';
import { useText } from '../i18n/i18n';
import styles from './library.module.css';

interface ColumnChoicesProps {
  readonly file: PeopleFile;
  readonly columns: ColumnMapping;
  readonly onChange: (columns: ColumnMapping) => void;
}

const WHO: readonly PersonField[] = [
  'name',
  'nameReversed',
  'firstName',
  'lastName',
  'title',
  'email',
  'phone',
];
const PLACE: readonly PersonField[] = ['id', 'manager', 'department', 'affiliation'];
const GROUPS: readonly (readonly ['who' | 'place' | 'more', readonly PersonField[]])[] = [
  ['who', WHO],
  ['place', PLACE],
  ['more', PERSON_FIELDS.filter((field) => !WHO.includes(field) && !PLACE.includes(field))],
];
/** Asked for even when no column was found for them. */
const ESSENTIAL: ReadonlySet<PersonField> = new Set([
  'name',
  'title',
  'department',
  'manager',
  'id',
]);

/** For each field of a person the column that holds it, found ones and essential ones first. */
export function ColumnChoices({ file, columns, onChange }: ColumnChoicesProps) {
  const t = useText();
  const [isLong, setLong] = useState(false);
  // Fields stay where they are while columns are being chosen.
  const [found] = useState(
    () => new Set(PERSON_FIELDS.filter((field) => field in file.guess || field in columns)),
  );
  const isShown = (field: PersonField) => isLong || ESSENTIAL.has(field) || found.has(field);
  const hidden = PERSON_FIELDS.filter((field) => !ESSENTIAL.has(field) && !found.has(field)).length;
  return (
    <Stack gap="lg">
      {GROUPS.map(([group, fields]) => {
        const shown = fields.filter(isShown);
        return (
          shown.length > 0 && (
            <fieldset key={group} className={styles.group}>
              <legend>{t(`importing.group.${group}`)}</legend>
              {shown.map((field) => (
                <ColumnChoice
                  key={field}
                  field={field}
                  file={file}
                  column={columns[field]}
                  onChange={(column) => onChange(withColumn(columns, field, column))}
                />
              ))}
            </fieldset>
          )
        );
      })}
      {hidden > 0 && (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={() => setLong(!isLong)}>
            {isLong ? t('importing.fewerFields') : t('importing.moreFields', { count: hidden })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function withColumn(
  columns: ColumnMapping,
  field: PersonField,
  column: number | undefined,
): ColumnMapping {
  const { [field]: _, ...others } = columns;
  return column === undefined ? others : { ...others, [field]: column };
}

interface ColumnChoiceProps {
  readonly field: PersonField;
  readonly file: PeopleFile;
  readonly column: number | undefined;
  readonly onChange: (column: number | undefined) => void;
}

function ColumnChoice({ field, file, column, onChange }: ColumnChoiceProps) {
  const t = useText();
  const labelId = useId();
  const selectId = useId();
  const values = column === undefined ? [] : (file.samples[column] ?? []);
  const options = [
    { value: '', label: t('importing.notInFile') },
    ...file.headings.map((heading, index) => ({ value: String(index), label: heading })),
  ];
  return (
    <div className={styles.column}>
      <label id={labelId} htmlFor={selectId}>
        {t(`importing.field.${field}`)}
      </label>
      <NativeSelect
        id={selectId}
        size="sm"
        data={options}
        value={column === undefined ? '' : String(column)}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === '' ? undefined : Number(value))
        }
      />
      <Text className={styles.columnValues}>
        {column !== undefined && (values.join(' · ') || t('importing.noValues'))}
      </Text>
    </div>
  );
}
