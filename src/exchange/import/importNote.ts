import type { Stakeholder } from '../../model/stakeholder';
import { cleanShortText } from '../../model/text';

/** What an import mended, or wants somebody to look at. Each has a sentence in every language. */
export type ImportNoteKey =
  /** People who were their own manager; they now report to nobody. */
  | 'self-report'
  /** Closed chains of managers, opened by making these people report to nobody. */
  | 'cycle-cut'
  /** Rows that share an id with an earlier one; all kept, reports go to the first. Examples are ids. */
  | 'duplicate-id'
  /** People whose manager is not in the file; they now report to nobody. */
  | 'unknown-manager'
  /** People whose manager's name or cell fits several people; the first was taken. */
  | 'ambiguous-manager'
  /** People whose manager's id was found only by ignoring leading zeros, a trailing .0 or letter case. */
  | 'manager-id-nearly'
  /** People of whom the file says that they report to nobody, where these are several. */
  | 'several-top-level'
  /** People whose name is withheld or whose post is vacant. */
  | 'withheld-name'
  /** People without a name. */
  | 'no-name'
  /** Rows that are sums or remarks below a list, and not people. Examples are what stands in them. */
  | 'row-left-out'
  /** Rows repeated word for word; all kept. */
  | 'repeated-row'
  /** Words that are no decision role, attitude, … here; kept in the person's notes. Examples are the words. */
  | 'unknown-word'
  /** People of whom some text was longer than a map holds, and was cut. */
  | 'text-shortened'
  /** Rows with control characters, which were taken out. */
  | 'controls-removed'
  /** Columns without heading, with something in them, that are taken for nothing. Examples are headings with a value. */
  | 'column-left-out'
  /** In a map file: people with an id already taken; given another. */
  | 'person-renumbered'
  /** In a map file: links to nobody, to oneself, or twice the same; left out. */
  | 'link-dropped'
  /** In a map file: the editing history was unreadable; the map itself is whole. */
  | 'history-unreadable';

/** One kind of finding of an import. */
export interface ImportNote {
  readonly key: ImportNoteKey;
  /** How many people, rows or words it is about; all of them, not only the examples. */
  readonly count: number;
  /** At most NOTE_EXAMPLES, as people would say them: short, and without invisible characters. */
  readonly examples: readonly string[];
  /** Row numbers in the table, 1 for the first below the headings; at most NOTE_EXAMPLES. */
  readonly rows?: readonly number[];
}

/** Most examples in a note. */
export const NOTE_EXAMPLES = 5;

/** Gathers findings one by one and gives one note per kind, in the order of first finding. */
export class NoteCollector {
  private readonly found = new Map<
    ImportNoteKey,
    { examples: string[]; rows: number[]; count: number }
  >();

  /** @param numberOf  the number in the table of a row that is counted among the people */
  constructor(private readonly numberOf: (row: number) => number = (row) => row) {}

  /** @param row  1 for the first of the people */
  add(key: ImportNoteKey, of = '', row?: number): void {
    this.addRow(key, of, row === undefined ? undefined : this.numberOf(row));
  }

  /** @param row  in the table, 1 for the first below the headings */
  addRow(key: ImportNoteKey, of: string, row?: number): void {
    const example = excerpt(of);
    const note = this.found.get(key) ?? { examples: [], rows: [], count: 0 };
    this.found.set(key, note);
    note.count++;
    const { examples, rows } = note;
    if (example && examples.length < NOTE_EXAMPLES && !examples.includes(example)) {
      examples.push(example);
    }
    if (row !== undefined && rows.length < NOTE_EXAMPLES) rows.push(row);
  }

  notes(): ImportNote[] {
    return [...this.found].map(([key, { count, examples, rows }]) => ({
      key,
      count,
      examples,
      ...(rows.length > 0 ? { rows } : {}),
    }));
  }
}

/** Longest example, in UTF-16 units. */
const EXAMPLE_LENGTH = 90;

function excerpt(text: string): string {
  const clean = cleanShortText(text);
  if (clean.length <= EXAMPLE_LENGTH) return clean;
  return `${cleanShortText(clean.slice(0, EXAMPLE_LENGTH))}…`;
}

/** A person in a few words: "Una Okafor, CFO". */
export function personInWords(person: Stakeholder): string {
  const { name, title, sourceId, email, phone, department, id } = person;
  return [name, title].filter(Boolean).join(', ') || sourceId || email || phone || department || id;
}
