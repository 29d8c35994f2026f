import type { ColumnMapping } from './personFields';
import { readAttitude, readRole } from './words';

const PHONE = /^\+?[\d\s()./-]{6,}$/;

type Rows = readonly (readonly string[])[];

/**
 * Without headings, values tell: the first words that are nothing else are names, the next titles.
 * @param guess  what headings and values told so far; none of it is changed
 */
export function withFreeColumns(guess: ColumnMapping, rows: Rows): ColumnMapping {
  const mapping: { -readonly [Field in keyof ColumnMapping]: ColumnMapping[Field] } = { ...guess };
  const taken = () => new Set<number | undefined>(Object.values(mapping));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const firstWhere = (fits: (value: string) => boolean) =>
    Array.from({ length: width }, (_, column) => column).find((column) => {
      const values = rows.map((row) => (row[column] ?? '').trim()).filter(Boolean);
      return !taken().has(column) && values.length > 0 && values.every(fits);
    });
  mapping.phone ??= firstWhere((value) => PHONE.test(value));
  mapping.role ??= firstWhere((value) => readRole(value) !== null);
  mapping.attitude ??= firstWhere((value) => readAttitude(value) !== null);
  const isWords = (value: string) => /\p{L}/u.test(value) && !value.includes('@');
  const isNamed = mapping.name ?? mapping.firstName ?? mapping.lastName;
  if (isNamed === undefined) mapping.name = firstWhere(isWords);
  mapping.title ??= firstWhere(isWords);
  for (const field of Object.keys(mapping) as (keyof ColumnMapping)[]) {
    if (mapping[field] === undefined) delete mapping[field];
  }
  return mapping;
}
