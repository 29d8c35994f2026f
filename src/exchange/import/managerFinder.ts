import { cleanShortText } from '../../model/text';
import { foldCase, nameKey } from './foldedText';
import { inTwoLanguages } from './headings';
import { ASIDE, cellOf, nameOf } from './personCells';
import type { ColumnMapping } from './personFields';
import { isWithheldName, meansNobody } from './words';

/** Whom a manager cell means. `row`: index of the row. */
export type ManagerReference =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'self' }
  | {
      readonly kind: 'found';
      readonly row: number;
      readonly how: 'exact' | 'nearly' | 'ambiguous';
    };

/** Between the ids or names of a cell that names several managers. */
const LIST_SEPARATOR = /\s*[;,/|&、；]\s*|\s+and\s+/;

/** Rows that share a key, first one first. */
type Index = ReadonlyMap<string, readonly number[]>;

/**
 * Finds the row that a manager cell means, by id, e-mail address, name or job title: whatever HR
 * systems export. An exact id wins; rows that share it are stood for by the first.
 */
export class ManagerFinder {
  private readonly byId: Index;
  private readonly byFoldedId: Index;
  private readonly byBareId: Index;
  private readonly byEmail: Index;
  private readonly byName: Index;
  private readonly byPartOfName: Index;
  private readonly byTitle: Index;

  constructor(
    private readonly rows: readonly (readonly string[])[],
    private readonly mapping: ColumnMapping,
  ) {
    const ids = rows.map((row) => cellOf(row, mapping.id));
    this.byId = indexOf(ids);
    this.byFoldedId = indexOf(ids.map(foldCase));
    this.byBareId = indexOf(ids.map((id) => bareNumber(foldCase(id))));
    this.byEmail = indexOf(rows.map((row) => foldCase(cellOf(row, mapping.email))));
    const names = rows.map((row) => nameOf(row, mapping));
    this.byName = indexOf(names.map((name) => (isWithheldName(name) ? '' : nameKey(name))));
    this.byPartOfName = indexOf(names.map((name) => partsOfName(name).map(nameKey)));
    this.byTitle = indexOf(rows.map((row) => foldCase(cellOf(row, mapping.title))));
  }

  /** @param row  index of the row whose manager cell it is */
  find(reference: string, row: number): ManagerReference {
    const text = cleanShortText(reference);
    const sameId = this.byId.get(text);
    // "XX" may be somebody's id, but not that of many.
    const isNobody = meansNobody(text) && sameId?.length !== 1;
    if (isNobody) return { kind: 'nobody' };
    if (sameId) return this.found(sameId, row, 'exact');

    const nearly =
      distinctId(this.byFoldedId.get(foldCase(text)), this.idAt) ??
      distinctId(this.byBareId.get(bareNumber(foldCase(text))), this.idAt);
    if (nearly) return this.found(nearly, row, 'nearly');

    const byEmail = this.byEmail.get(foldCase(text));
    if (byEmail) return this.found(byEmail, row, 'exact');
    const byName = this.byName.get(nameKey(commonName(text)));
    if (byName) return this.found(byName, row, byName.length > 1 ? 'ambiguous' : 'exact');
    const byPart = this.byPartOfName.get(nameKey(text));
    if (byPart) return this.found(byPart, row, byPart.length > 1 ? 'ambiguous' : 'exact');
    const byTitle = this.byTitle.get(foldCase(text));
    if (byTitle?.length === 1) return this.found(byTitle, row, 'exact');
    const inBrackets = this.findParts(text, row);
    if (inBrackets) return inBrackets;
    const byFirstOfList = text
      .split(LIST_SEPARATOR)
      .map((part) => this.byId.get(part) ?? this.byName.get(nameKey(part)))
      .find(Boolean);
    if (byFirstOfList) return this.found(byFirstOfList, row, 'ambiguous');
    return { kind: 'unknown' };
  }

  /** "Una Okafor (00123)", "Una Okafor <una@x.example>", "00123 - Una Okafor" */
  private findParts(text: string, row: number): ManagerReference | null {
    const [, inside = ''] = /[(（<[]([^)）>\]]+)[)）>\]]/.exec(text) ?? [];
    const outside = text.replace(/[(（<[].*$/, '').trim();
    const sides = text.split(/\s+[-–—|]\s+/).map((part) => part.trim());
    const parts = inside === '' ? (sides.length === 2 ? sides : []) : [inside.trim(), outside];
    for (const index of [this.byId, this.byEmail, this.byName]) {
      for (const part of parts) {
        const key =
          index === this.byId ? part : index === this.byEmail ? foldCase(part) : nameKey(part);
        const rows = key === '' ? undefined : index.get(key);
        if (rows)
          return this.found(
            rows,
            row,
            rows.length > 1 && index === this.byName ? 'ambiguous' : 'exact',
          );
      }
    }
    return null;
  }

  /** How many cells of a column are filled, find somebody, and find different people. */
  hits(column: number): { filled: number; found: number; different: number } {
    const managers = new Set<number>();
    let [filled, found] = [0, 0];
    this.rows.forEach((cells, row) => {
      const reference = this.find(cellOf(cells, column), row);
      if (reference.kind === 'nobody') return;
      filled++;
      if (reference.kind !== 'found') return;
      found++;
      managers.add(reference.row);
    });
    return { filled, found, different: managers.size };
  }

  private readonly idAt = (row: number): string => cellOf(this.rows[row] ?? [], this.mapping.id);

  private found(
    rows: readonly number[],
    row: number,
    how: 'exact' | 'nearly' | 'ambiguous',
  ): ManagerReference {
    // A job share that reports to its own post's id reports to itself, too.
    if (rows.includes(row) && how !== 'ambiguous') return { kind: 'self' };
    const first = rows.find((candidate) => candidate !== row);
    return first === undefined ? { kind: 'self' } : { kind: 'found', row: first, how };
  }
}

/** @param keys  by row: one, or several */
function indexOf(keys: readonly (string | readonly string[])[]): Index {
  const index = new Map<string, number[]>();
  keys.forEach((key, row) => {
    for (const each of typeof key === 'string' ? [key] : key) {
      if (each === '') continue;
      const rows = index.get(each);
      if (rows) rows.push(row);
      else index.set(each, [row]);
    }
  });
  return index;
}

/** What a manager's cell may leave out: "(on leave)", or the name in the other script. */
function partsOfName(name: string): readonly string[] {
  if (isWithheldName(name)) return [];
  const [, words] = ASIDE.exec(name) ?? [];
  return words === undefined ? (inTwoLanguages(name) ?? []) : [words];
}

/** The rows if they all bear one id: an approximate match must not choose between different ids. */
function distinctId(
  rows: readonly number[] | undefined,
  idAt: (row: number) => string,
): readonly number[] | undefined {
  return rows && new Set(rows.map(idAt)).size === 1 ? rows : undefined;
}

/** Without what spreadsheets add to numbers or take off: "0077", "77" and "77.0" are one post. */
function bareNumber(id: string): string {
  return id.replace(/^0+(?=.)/, '').replace(/(?<=^\d+)\.0+$/, '');
}

/** The name in a directory's address: "CN=Una Okafor,OU=Staff". */
function commonName(text: string): string {
  return /^cn=((?:[^,\\]|\\.)+)/i.exec(text)?.[1]?.replace(/\\(.)/g, '$1') ?? text;
}
