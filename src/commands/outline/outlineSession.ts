import { OperationError } from '../../document/errors';
import type { MapDocument } from '../../document/mapDocument';
import {
  emptiedLines,
  followMap,
  type OutlineLine,
  outlineLines,
} from '../../exchange/outline/followMap';
import type { OutlineNote, Range } from '../../exchange/outline/line';
import { matchLines } from '../../exchange/outline/matchLines';
import { linesOf, type ParsedOutline, parseOutline } from '../../exchange/outline/parseOutline';
import type { OutlineLanguage } from '../../exchange/outline/terms';
import { newId } from '../../model/id';
import { MAX_STAKEHOLDERS } from '../../model/map';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { openDocument } from '../../state/openMap';
import { keepBeforeLarge } from '../largeEdits';
import { applyOutline, type GonePerson } from './applyOutline';

/** Why an edit of the text did not reach the map. */
export type OutlineRefusal = 'full' | 'readOnly' | 'other';

/** The outline of the open map; null when none is open. */
export function openOutline(language: OutlineLanguage): OutlineSession | null {
  const document = openDocument();
  return document && new OutlineSession(document, language);
}

/** Typing that pauses for longer is two steps of undo. ms */
const PAUSE = 1_200;
/** People remembered after their line was taken out. */
const REMEMBERED = 200;

/**
 * An open outline and its document, two views of one map: edits of the text reach the document, and
 * edits of the document the text. Remembers which line stands for whom, also while a line is emptied
 * to be typed anew, and after it was cut to be pasted elsewhere.
 */
export class OutlineSession {
  #lines: readonly OutlineLine[];
  #parsed: ParsedOutline = { people: [], notes: [], tags: [] };
  readonly #gone = new Map<StakeholderId, { content: string } & GonePerson>();
  readonly #placed = new Map<StakeholderId, Stakeholder['position']>();
  #burst = { number: 0, line: -1, at: Number.NEGATIVE_INFINITY };

  constructor(
    private readonly document: MapDocument,
    private language: OutlineLanguage,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#lines = outlineLines(document.snapshot, language);
    this.#parse(null);
  }

  get text(): string {
    return this.#lines.map(({ text }) => text).join('\n');
  }

  get notes(): readonly OutlineNote[] {
    return this.#parsed.notes;
  }

  /** The tags that were understood. */
  get tags(): readonly Range[] {
    return this.#parsed.tags;
  }

  /** Who each line stands for, null for nobody. */
  get ids(): readonly (StakeholderId | null)[] {
    return this.#lines.map(({ id }) => id);
  }

  /**
   * Takes an edited text over into the document.
   * @param caret  where it was edited, UTF-16 units from the start
   * @returns why the document refused, and then both are as before; null when it did not
   */
  edit(text: string, caret: number): OutlineRefusal | null {
    const texts = linesOf(text);
    // Before each line is read and compared: a text may have a million.
    if (texts.filter((line) => line.trim() !== '').length > MAX_STAKEHOLDERS) return 'full';
    const ids = matchLines(this.#lines, texts).map((id, line) =>
      id === null ? this.#returning(texts[line] ?? '') : id,
    );
    const step = this.#stepOfUndo(text, caret);
    return refusalOf(() => this.#write(texts, unrepeated(ids), caret, step));
  }

  /** The typing is over: unfinished tags are text, and emptied lines are nobody. */
  settle(): OutlineRefusal | null {
    const texts = this.#lines.map(({ text }) => text);
    const ids = this.#lines.map(({ text, id }) => (text.trim() === '' ? null : id));
    return refusalOf(() => this.#write(texts, ids, null, `outline ${this.#burst.number}`));
  }

  /** Writes what was changed elsewhere. @returns whether the text is another */
  follow(): boolean {
    const next = followMap(this.#lines, this.document.snapshot, this.language);
    if (next === this.#lines) return false;
    this.#lines = next;
    this.#parse(null);
    return true;
  }

  /** Writes every line in another language. */
  speak(language: OutlineLanguage): void {
    this.language = language;
    this.#lines = followMap(
      this.#lines.map((line) => ({ ...line, fields: null })),
      this.document.snapshot,
      language,
    );
    this.#parse(null);
  }

  #write(
    texts: readonly string[],
    ids: readonly (StakeholderId | null)[],
    caret: number | null,
    mergeKey: string,
  ): void {
    const before = new Map(this.#lines.map(({ id, fields }) => [id, fields]));
    const kept = emptiedLines(texts.map((text, line) => ({ text, id: ids[line] ?? null })));
    const parsed = parseOutline(texts.join('\n'), { caret, kept });
    const idOfLine = new Map(parsed.people.map(({ line }) => [line, ids[line] ?? newId()]));
    const people = parsed.people.map(({ line, manager, fields }) => ({
      id: idOfLine.get(line) ?? '',
      managerId:
        manager === null ? null : (idOfLine.get(parsed.people[manager]?.line ?? -1) ?? null),
      fields: kept.has(line) ? null : fields,
      before: before.get(idOfLine.get(line) ?? '') ?? null,
    }));
    const staying = new Set(people.map(({ id }) => id));
    const removed = [...this.document.snapshot.stakeholders.keys()].filter(
      (id) => before.has(id) && !staying.has(id),
    );
    const returning = new Map(
      people.flatMap(({ id }) => {
        const gone = this.#gone.get(id);
        return gone && !this.document.snapshot.stakeholders.has(id) ? [[id, gone] as const] : [];
      }),
    );
    const remembered = this.#remember(removed);
    const change = { people, removed, returning, placed: this.#placed };
    keepBeforeLarge(removed.length);
    const places = applyOutline(this.document, change, mergeKey);
    for (const [id, position] of places) this.#placed.set(id, position);
    for (const [id, gone] of remembered) this.#gone.set(id, gone);
    const fieldsOfId = new Map(people.map(({ id, fields, before }) => [id, fields ?? before]));
    this.#lines = texts.map((text, line) => {
      const id = idOfLine.get(line) ?? null;
      return { text, id, fields: id === null ? null : (fieldsOfId.get(id) ?? null) };
    });
    this.#parsed = parsed;
  }

  #parse(caret: number | null): void {
    this.#parsed = parseOutline(this.text, { caret, kept: emptiedLines(this.#lines) });
  }

  /** Somebody whose line, as it was when it was taken out, stands here again. */
  #returning(text: string): StakeholderId | null {
    const content = text.trim();
    if (content === '') return null;
    for (const [id, gone] of this.#gone) {
      if (gone.content === content && !this.document.snapshot.stakeholders.has(id)) return id;
    }
    return null;
  }

  #remember(removed: readonly StakeholderId[]) {
    const { stakeholders, links } = this.document.snapshot;
    const content = new Map(this.#lines.map(({ id, text }) => [id, text.trim()]));
    for (const id of [...this.#gone.keys()].slice(0, -REMEMBERED)) this.#gone.delete(id);
    return removed.flatMap((id) => {
      const person = stakeholders.get(id);
      const tied = [...links.values()].filter(({ from, to }) => from === id || to === id);
      return person ? [[id, { person, links: tied, content: content.get(id) ?? '' }] as const] : [];
    });
  }

  /** One line typed without a pause is one step. */
  #stepOfUndo(text: string, caret: number): string {
    const line = linesOf(text.slice(0, caret)).length;
    const at = this.now();
    const isSame = line === this.#burst.line && at - this.#burst.at < PAUSE;
    this.#burst = { number: this.#burst.number + (isSame ? 0 : 1), line, at };
    return `outline ${this.#burst.number}`;
  }
}

function refusalOf(write: () => void): OutlineRefusal | null {
  try {
    write();
    return null;
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    if (error.reason === 'too-many-stakeholders') return 'full';
    return error.reason === 'read-only' ? 'readOnly' : 'other';
  }
}

/** Of several lines for one person, the first. */
function unrepeated(ids: readonly (StakeholderId | null)[]): (StakeholderId | null)[] {
  const seen = new Set<StakeholderId>();
  return ids.map((id) => {
    if (id === null || seen.has(id)) return null;
    seen.add(id);
    return id;
  });
}
