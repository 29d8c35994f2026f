import { type Comparison, comparePeople } from '../../exchange/import/comparePeople';
import { guessColumns } from '../../exchange/import/guessColumns';
import { ImportError } from '../../exchange/import/importError';
import { importPeople } from '../../exchange/import/importFile';
import type { ImportNote } from '../../exchange/import/importNote';
import { buildPeople, type PeopleDraft } from '../../exchange/import/people';
import type { ColumnMapping } from '../../exchange/import/personFields';
import { type ImportPreview, previewOf } from '../../exchange/import/preview';
import type { Table } from '../../exchange/import/tableOfRows';
import { MAX_STAKEHOLDERS, type MapSnapshot } from '../../model/map';
import { laidOut } from './layOut';

/** What a file's table looks like, without its rows. */
export interface TableLook {
  readonly headings: readonly string[];
  /** Of each column a few different values, in order of first appearance. */
  readonly samples: readonly (readonly string[])[];
  readonly guess: ColumnMapping;
}

/** What a list of people becomes with a given meaning of its columns, before it is kept. */
export interface PeoplePlan {
  /** Laid out, without a title. */
  readonly map: MapSnapshot;
  readonly notes: readonly ImportNote[];
  readonly preview: ImportPreview;
}

/** How a list differs from a map, and what had to be mended to tell. */
export interface UpdatePlan extends Comparison {
  readonly notes: readonly ImportNote[];
}

/** What can be asked of a desk. */
export type DeskJob =
  | { readonly kind: 'read'; readonly file: File }
  | { readonly kind: 'plan'; readonly columns: ColumnMapping }
  | { readonly kind: 'compare'; readonly columns: ColumnMapping; readonly map: MapSnapshot };

export interface DeskResults {
  readonly read: TableLook;
  readonly plan: PeoplePlan;
  readonly compare: UpdatePlan;
}

/** @param done 0 to 1 */
export type OnProgress = (done: number) => void;

const SAMPLES = 3;

/**
 * Holds the table of one file and answers for it, step by step. The same in a worker, where it never
 * stops the page, and on the page.
 */
export class PeopleDesk {
  private table: Table | null = null;

  /** @throws ImportError */
  async work<J extends DeskJob>(job: J, onProgress: OnProgress): Promise<DeskResults[J['kind']]> {
    // TypeScript does not see that the result is the one of this kind of job.
    return (await this.answer(job, onProgress)) as DeskResults[J['kind']];
  }

  private async answer(job: DeskJob, onProgress: OnProgress) {
    switch (job.kind) {
      case 'read':
        return this.read(job.file, onProgress);
      case 'plan': {
        const draft = this.draft(job.columns, onProgress, 0.5);
        const map = laidOut(draft.map);
        onProgress(1);
        return { map, notes: draft.notes, preview: previewOf(draft) };
      }
      case 'compare': {
        const draft = this.draft(job.columns, onProgress, 0.6);
        const comparison = comparePeople(job.map, draft);
        const count = job.map.stakeholders.size + comparison.added.length;
        if (count > MAX_STAKEHOLDERS) {
          throw new ImportError('too-many-people', { count, limit: MAX_STAKEHOLDERS });
        }
        onProgress(1);
        return { ...comparison, notes: draft.notes };
      }
    }
  }

  private async read(file: File, onProgress: OnProgress): Promise<TableLook> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    onProgress(0.15);
    const table = await importPeople(file.name, bytes);
    this.table = table;
    onProgress(0.8);
    const guess = guessColumns(table);
    onProgress(1);
    const samples = table.headings.map((_, column) => samplesOf(table, column));
    return { headings: table.headings, samples, guess };
  }

  /** @param share of the work that this is, 0 to 1 */
  private draft(columns: ColumnMapping, onProgress: OnProgress, share: number): PeopleDraft {
    if (!this.table) throw new Error('Nothing was read at this desk');
    return buildPeople(this.table, columns, undefined, (done) => onProgress(done * share));
  }
}

function samplesOf({ rows }: Table, column: number): string[] {
  const values = new Set<string>();
  for (const row of rows) {
    const value = row[column]?.trim();
    if (value) values.add(value.slice(0, 200));
    if (values.size === SAMPLES) break;
  }
  return [...values];
}
