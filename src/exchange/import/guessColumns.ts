import { withFreeColumns } from './freeColumns';
import { headingKey, headingRank } from './headings';
import { ManagerFinder } from './managerFinder';
import { cellOf, looksLikeName, looksReversed, looksReversedCompound } from './personCells';
import { type ColumnMapping, PERSON_FIELDS, type PersonField } from './personFields';
import { isWithoutHeadings, type Table } from './tableOfRows';
import { isWithheldName, readRole } from './words';

/** Rows looked at where a guess depends on values. */
const SAMPLE_ROWS = 500;
const HONORIFIC =
  /^(mr|mrs|ms|miss|mx|dr|prof|sir|dame|lord|lady|rev|herr|frau|先生|女士|小姐)\.?$/i;

/**
 * Which column holds what, by headings in English, 简体 and 繁體 whatever their case and punctuation,
 * and where headings say nothing, by values. Fields that are not found are left out.
 */
export function guessColumns(table: Table): ColumnMapping {
  const columns = new Columns(table);
  const mapping: { [Field in PersonField]?: number } = {};
  const taken = new Set<number>();
  const take = (field: PersonField, column: number | undefined) => {
    if (column === undefined) return;
    mapping[field] = column;
    taken.add(column);
  };

  const drop = (field: PersonField) => {
    delete mapping[field];
  };

  const isFree = (column: number) => !taken.has(column);
  for (const field of GUESSING_ORDER) {
    take(
      field,
      columns.named(field).find((column) => isFree(column) && columns.suits(column, field)),
    );
  }
  const isNamed = [mapping.name, mapping.firstName, mapping.nameReversed].some(
    (column) => column !== undefined,
  );
  if (!isNamed) {
    take(
      'name',
      columns.all.find(
        (column) =>
          isFree(column) && columns.suits(column, 'name') && columns.looksLikeNames(column),
      ),
    );
  }
  const { name, firstName, lastName } = mapping;
  const [part, other]: [PersonField, number | undefined] =
    firstName === undefined ? ['firstName', lastName] : ['lastName', firstName];
  const hasOneOther = (firstName === undefined) !== (lastName === undefined);
  if (name !== undefined && other !== undefined && hasOneOther) {
    if (columns.isPartOfName(name, part, other)) {
      drop('name');
      mapping[part] = name;
    }
  } else if (name !== undefined && columns.areReversed(name, mapping.title !== undefined)) {
    drop('name');
    // A directory has the parts as well.
    if (firstName === undefined) mapping.nameReversed = name;
  }
  if (mapping.email === undefined) {
    take(
      'email',
      columns.all.find((column) => isFree(column) && columns.mostly(column, isAddress)),
    );
  }
  const managers = columns.named('manager').filter(isFree);
  take('manager', bestManager(table, mapping, managers.length > 0 ? managers : undefined, isFree));
  return isWithoutHeadings(table) ? withFreeColumns(mapping, table.rows) : mapping;
}

/** Managers come last, when it is known who could be meant; what is most particular comes first. */
const GUESSING_ORDER: readonly PersonField[] = [
  'role',
  ...PERSON_FIELDS.filter((field) => field !== 'manager' && field !== 'role'),
];

/** Columns of a table, asked about their headings and values. */
class Columns {
  readonly all: readonly number[];
  private readonly values: readonly (readonly string[])[];

  constructor(private readonly table: Table) {
    this.all = [...table.headings.keys()];
    const sample = table.rows.slice(0, SAMPLE_ROWS);
    this.values = this.all.map((column) =>
      sample.map((row) => (row[column] ?? '').trim()).filter(Boolean),
    );
  }

  /** Columns whose heading may mean the field, likeliest first; those without values come last. */
  named(field: PersonField): number[] {
    return this.all
      .map((column) => ({
        column,
        rank: headingRank(this.table.headings[column] ?? '', field) ?? Number.NaN,
        filled: this.values[column]?.length ?? 0,
      }))
      .filter(({ rank }) => !Number.isNaN(rank))
      .sort(
        (a, b) =>
          Number(b.filled > 0) - Number(a.filled > 0) ||
          (field === 'notes' ? b.filled - a.filled : a.rank - b.rank) ||
          a.column - b.column,
      )
      .map(({ column }) => column);
  }

  /** Whether the values do not contradict the heading. */
  suits(column: number, field: PersonField): boolean {
    const key = headingKey(this.table.headings[column] ?? '');
    const isManagerColumn = headingRank(this.table.headings[column] ?? '', 'manager') !== null;
    // "Manager ID", "Supervisor email" and "上级姓名" are about the manager.
    if (isManagerColumn) return false;
    if (field === 'role' && key === 'role') {
      return this.mostly(column, (value) => readRole(value) !== null);
    }
    // Web addresses of profiles tell people apart; those of their company do not.
    if (field === 'id' && /url$/.test(key)) return this.differ(column);
    if (field === 'title') return !this.mostly(column, (value) => HONORIFIC.test(value));
    return true;
  }

  mostly(column: number, test: (value: string) => boolean): boolean {
    const values = this.values[column] ?? [];
    return values.length > 0 && values.filter(test).length > values.length / 2;
  }

  differ(column: number): boolean {
    const values = this.values[column] ?? [];
    return values.length > 0 && new Set(values).size >= values.length * 0.95;
  }

  /**
   * Nearly all "Last, First", in a table that is not our own: there names stand as they are. Surnames of
   * several words count where others have one, or where what follows cannot be the title.
   */
  areReversed(column: number, isTitleApart: boolean): boolean {
    const values = (this.values[column] ?? []).filter((value) => !isWithheldName(value));
    const simple = values.filter(looksReversed).length;
    const compound = values.filter(looksReversedCompound).length;
    const isCertain = isTitleApart || simple > compound;
    return !isOurs(this.table) && simple + (isCertain ? compound : 0) > values.length * 0.8;
  }

  /** Whether what is called "Name", "Nom" or "名字" is but the part that goes with the other column's. */
  isPartOfName(column: number, part: PersonField, other: number): boolean {
    const heading = this.table.headings[column] ?? '';
    if (headingKey(heading) !== 'name' && headingRank(heading, part) === null) return false;
    const rows = this.table.rows.slice(0, SAMPLE_ROWS).filter((row) => cellOf(row, other) !== '');
    const whole = rows.filter((row) => cellOf(row, column).includes(cellOf(row, other)));
    return whole.length < rows.length * 0.2;
  }

  /** Mostly possible names, hardly ever the same. */
  looksLikeNames(column: number): boolean {
    const values = this.values[column] ?? [];
    return this.mostly(column, looksLikeName) && new Set(values).size >= values.length * 0.8;
  }
}

/** Headings that only our own export has. */
const OUR_HEADINGS = ['Personal drivers', 'Organisational drivers', 'Buying criteria note'];

function isOurs({ headings }: Table): boolean {
  return OUR_HEADINGS.every((heading) => headings.includes(heading));
}

function isAddress(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
}

/**
 * Of the columns that are called so, the one whose values find most managers among the people, by id
 * or by name. Without such a heading, one whose values nearly all find people in the table.
 */
function bestManager(
  table: Table,
  mapping: ColumnMapping,
  called: readonly number[] | undefined,
  isFree: (column: number) => boolean,
): number | undefined {
  const finder = new ManagerFinder(table.rows, called ? mapping : tellingPartsOf(mapping, table));
  let best: { column: number; found: number } | undefined;
  for (const column of called ?? [...table.headings.keys()].filter(isFree)) {
    const { filled, found, different } = finder.hits(column);
    const isPlausible = called !== undefined || (found >= filled * 0.8 && different > 1);
    if (isPlausible && (best === undefined || found > best.found)) best = { column, found };
  }
  return best?.column;
}

/** Without what a column may hold by chance: job titles, and ids that are but running numbers. */
function tellingPartsOf(mapping: ColumnMapping, { rows }: Table): ColumnMapping {
  const { id, title: _, ...telling } = mapping;
  const telltale = rows.filter((row) => /\p{L}|\d{3}/u.test(cellOf(row, id)));
  return telltale.length > rows.length / 2 ? { ...telling, id } : telling;
}
