import { LIST_LIMIT } from '../../model/fields';
import { asksWho } from '../../model/placeholder';
import { ANSWERS_OF_QUADRANT } from '../../model/quadrant';
import type { Stakeholder } from '../../model/stakeholder';
import { stakeholderSchema } from '../../model/stakeholder';
import { LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT } from '../../model/text';
import { cellOf, nameOf } from './personCells';
import type { ColumnMapping, PersonField } from './personFields';
import {
  readAffiliation,
  readAllyService,
  readAllyStatus,
  readAnswer,
  readAttitude,
  readCriterion,
  readFunction,
  readOrganisationNeed,
  readPersonalNeed,
  readQuadrant,
  readRole,
  readStyle,
  type WordReader,
} from './words';

export interface ReadPerson {
  /** Without manager. */
  readonly person: Stakeholder;
  /** Fields that the row says something of: their cells are filled, and understood. */
  readonly told: ReadonlySet<keyof Stakeholder>;
  /** Words that mean nothing here, as "heading: word"; they are kept in the person's notes. */
  readonly unknownWords: readonly string[];
  /** Whether some text was longer than a map holds. */
  readonly wasShortened: boolean;
}

const SHORT_FIELDS = [
  'title',
  'department',
  'email',
  'phone',
  'owner',
] as const satisfies readonly PersonField[];
const LONG_FIELDS = [
  'notes',
  'criteriaNote',
  'viewOfNeed',
  'viewOfUs',
  'viewOfCompetitors',
  'strategy',
  'allyNote',
] as const satisfies readonly PersonField[];

const WORDS = {
  attitude: readAttitude,
  affiliation: readAffiliation,
  personalNeedMet: readAnswer,
  organisationNeedMet: readAnswer,
  socialStyle: readStyle,
  allyStatus: readAllyStatus,
  placeholder: readAnswer,
  influence: (text) => (/^[1-5]$/.test(text.normalize('NFKC')) ? text.normalize('NFKC') : null),
} as const satisfies WordReaders;

const WORD_LISTS = {
  functions: readFunction,
  personalDrivers: readPersonalNeed,
  organisationDrivers: readOrganisationNeed,
  criteria: readCriterion,
  allyServices: readAllyService,
} as const satisfies WordReaders;

type WordReaders = { readonly [Field in PersonField & keyof Stakeholder]?: WordReader<string> };

/**
 * One row as a person who reports to nobody yet.
 * @param id        the person's new id
 * @param headings  for words that are kept in the notes
 */
export function readPerson(
  id: string,
  row: readonly string[],
  mapping: ColumnMapping,
  headings: readonly string[],
): ReadPerson {
  const cell = (field: PersonField) => cellOf(row, mapping[field]);
  const raw = (field: PersonField) => row[mapping[field] ?? -1] ?? '';
  const called = { name: nameOf(row, mapping), title: cell('title') };
  const fields: Record<string, unknown> = { id, sourceId: cell('id'), ...called };
  const unknownWords: string[] = [];
  const told = new Set<keyof Stakeholder>();
  if (fields.sourceId !== '') told.add('sourceId');
  if (fields.name !== '') told.add('name');
  const doubt = (field: PersonField, word: string) =>
    unknownWords.push(`${headings[mapping[field] ?? -1] ?? field}: ${word}`);

  for (const field of SHORT_FIELDS) fields[field] = cell(field);
  for (const field of LONG_FIELDS) fields[field] = raw(field);
  for (const field of [...SHORT_FIELDS, ...LONG_FIELDS]) if (cell(field) !== '') told.add(field);
  const roles = readRoles(raw('role'));
  if (roles.role !== null) {
    fields.role = roles.role;
    told.add('role');
  }
  for (const word of roles.unknown) doubt('role', word);
  for (const [field, read] of readers(WORDS)) {
    const word = cell(field);
    const key = word === '' ? undefined : read(word);
    if (key === null) doubt(field, word);
    else if (key !== undefined) {
      fields[field] =
        field === 'influence' ? Number(key) : field === 'placeholder' ? key === 'yes' : key;
      told.add(field);
    }
  }
  for (const [field, read] of readers(WORD_LISTS)) {
    const words = listed(raw(field));
    const keys = words.map(read).filter((key) => key !== null);
    fields[field] = keys;
    if (keys.length > 0) told.add(field);
    for (const word of words) if (read(word) === null) doubt(field, word);
  }
  if (roles.functions.length > 0) told.add('functions');
  fields.functions = [...(fields.functions as string[]), ...roles.functions];
  fields.coverage = listed(raw('coverage')).slice(0, LIST_LIMIT);
  if (cell('coverage') !== '') told.add('coverage');
  const quadrant = cell('quadrant') === '' ? 'unknown' : readQuadrant(cell('quadrant'));
  if (quadrant === null) doubt('quadrant', cell('quadrant'));
  else if (fields.personalNeedMet === undefined && fields.organisationNeedMet === undefined) {
    Object.assign(fields, ANSWERS_OF_QUADRANT[quadrant]);
    if (cell('quadrant') !== '') told.add('personalNeedMet').add('organisationNeedMet');
  }
  fields.notes = [raw('notes'), ...unknownWords].filter(Boolean).join('\n');

  const wasShortened =
    SHORT_FIELDS.some((field) => raw(field).trim().length > SHORT_TEXT_LIMIT) ||
    raw('name').trim().length > SHORT_TEXT_LIMIT ||
    [...LONG_FIELDS.map(raw), fields.notes as string].some(
      ({ length }) => length > LONG_TEXT_LIMIT,
    );
  const person = stakeholderSchema.parse({ placeholder: asksWho(called), ...fields });
  return { person, told, unknownWords, wasShortened };
}

function readers<Table extends WordReaders>(table: Table) {
  return Object.entries(table) as [keyof Table & keyof WordReaders, WordReader<string>][];
}

/**
 * What a cell says of the decision role. CRM systems let a contact have several, and count functions
 * ("End user") among them: the first role counts, and functions are kept as such.
 */
function readRoles(cell: string) {
  const words = listed(cell);
  const roles = words.map(readRole).filter((role) => role !== null);
  const functions = words.map(readFunction).filter((found) => found !== null);
  const [role = null, ...others] = roles;
  const unknown = words.filter((word) => {
    const found = readRole(word);
    return found === null ? readFunction(word) === null : others.includes(found) && found !== role;
  });
  return { role, functions, unknown };
}

/** The items of a cell that lists several, one a line or with semicolons (also Chinese ones) between. */
function listed(cell: string): string[] {
  return cell
    .split(/[;；、\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
}
