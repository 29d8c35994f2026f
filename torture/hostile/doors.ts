import * as Y from 'yjs';
import { describe } from '../../src/app/describe';
import { isWorthRestoring, planRestore, restore } from '../../src/commands/backups/restoring';
import { PeopleDesk } from '../../src/commands/library/peopleDesk';
import { OutlineSession } from '../../src/commands/outline/outlineSession';
import { pastedLines } from '../../src/commands/outline/pastedLines';
import { mergePaste } from '../../src/commands/pasting/mergePaste';
import { clipboardText, PASTE_KINDS, readPaste } from '../../src/commands/pasting/pasting';
import { OperationError } from '../../src/document/errors';
import { MapDocument } from '../../src/document/mapDocument';
import { compareDocuments, mergeDocuments } from '../../src/document/mergeDocuments';
import { BackupError } from '../../src/exchange/backup/backupFormat';
import { openBackup } from '../../src/exchange/backup/readBackup';
import { toBase64 } from '../../src/exchange/base64';
import { writeMapFile } from '../../src/exchange/export/mapFile';
import { ImportError } from '../../src/exchange/import/importError';
import type { ImportNote } from '../../src/exchange/import/importNote';
import { type ImportedMap, readMapFile } from '../../src/exchange/import/mapFile';
import { importMapPng } from '../../src/exchange/import/mapPng';
import { type ColumnMapping, PERSON_FIELDS } from '../../src/exchange/import/personFields';
import { sniffFile } from '../../src/exchange/import/sniffFile';
import { emptyMap, type MapSnapshot } from '../../src/model/map';
import { createMap, documentOf, listMaps, readMap } from '../../src/state/library';
import { provideServices } from '../../src/state/services';
import { createMemoryRepository } from '../../src/storage/memoryRepository';
import { editAtRandom } from '../edits';
import type { Chance } from '../suite';
import { BACKUP_DOOR } from './backupDoor';
import { hostileBackup } from './backups';
import { hostileCards } from './cards';
import { hostileMapFile } from './files';
import { hostilePage } from './pages';
import { hostileClipping, hostileLines } from './pastes';
import { hostilePicture } from './pictures';
import { hostileState } from './states';
import { hostileTable } from './tables';
import { hostileWorkbook } from './workbooks';

/** What came of an input. */
export interface Outcome {
  /** Maps that were let in. */
  readonly maps: readonly MapSnapshot[];
  /** Of an import. */
  readonly notes?: readonly ImportNote[];
  /** Promises of this door that were broken, in words. */
  readonly broken?: readonly string[];
  /** More of them, to be found out when reading is over. */
  readonly later?: () => readonly string[];
}

/**
 * A way for something from outside into the product, as the product itself goes it.
 * @throws ImportError or OperationError when the input is refused
 */
type Reading = (open: MapDocument) => Promise<Outcome>;

/** Makes an input for a door, and gives back how it is read. @param step  counts up from run to run */
type Door = (chance: Chance, step: number, open: MapDocument) => Promise<Reading> | Reading;

export const DOORS: Readonly<Record<string, Door>> = {
  'map file': async (chance, step) => {
    const bytes = hostileMapFile(chance, step);
    return async () => {
      sniffFile('x.json', bytes);
      return letIn(readMapFile(bytes), chance);
    };
  },
  'map picture': async (chance, step) => {
    const bytes = await hostilePicture(chance, step);
    return async () => {
      sniffFile('x.png', bytes);
      return letIn(await importMapPng(bytes), chance);
    };
  },
  'CSV and TSV': (chance, step) =>
    peopleFile(chance.one(['a.csv', 'a.tsv', 'a.txt', '']), hostileTable(chance, step), chance),
  XLSX: (chance, step) =>
    peopleFile(chance.is(0.9) ? 'a.xlsx' : 'a.csv', hostileWorkbook(chance, step), chance),
  vCard: (chance, step) =>
    peopleFile(chance.is(0.9) ? 'a.vcf' : 'a.txt', hostileCards(chance, step), chance),
  'pasted text': (chance) => {
    const clipping = chance.is(0.15) ? hostileClipping(chance) : '';
    return pasted(hostileLines(chance), clipping, chance);
  },
  'pasted HTML': (chance) => {
    const [text, html] = [chance.is(0.5) ? 'a\nb' : hostileLines(chance), hostilePage(chance)];
    return (open) => pasted(clipboardText(text, html), '', chance)(open);
  },
  outline: (chance) => {
    const texts = Array.from({ length: 1 + chance.whole(3) }, () => hostileLines(chance));
    return (open) => outlined(texts, open, chance);
  },
  'document state': (chance, step, open) => {
    const state = hostileState(chance, step, open.encode());
    return stated(state, open, chance);
  },
  [BACKUP_DOOR]: async (chance, step, open) => {
    const bytes = await hostileBackup(chance, step, open.encode());
    return () => restored(bytes, open);
  },
};

async function restored(bytes: Uint8Array<ArrayBufferLike>, open: MapDocument): Promise<Outcome> {
  provideServices({ repository: createMemoryRepository(), describe });
  await createMap(open.snapshot, open.encode(), { id: 'open' });
  const steps = await planRestore(openBackup(bytes));
  const { failed } = await restore(steps.filter(isWorthRestoring), 'Backup');
  const ids = (await listMaps()).map(({ id }) => id);
  return {
    maps: await Promise.all(ids.map(readMap)),
    broken: failed.map(({ error }) => `not restored: ${error}`),
  };
}

async function letIn({ map, doc, notes }: ImportedMap, chance: Chance): Promise<Outcome> {
  const { document, isOwn } = documentOf(map, doc);
  const broken =
    isOwn && document.isIncomplete ? ['its document waits for edits that are missing'] : [];
  for (let edits = 3; edits > 0; edits -= 1) editAtRandom(document, chance);
  return { maps: [map, document.snapshot], notes, broken };
}

function peopleFile(name: string, bytes: Uint8Array<ArrayBuffer>, chance: Chance): Reading {
  return async (open) => {
    const desk = new PeopleDesk();
    const look = await desk.work({ kind: 'read', file: new File([bytes], name) }, () => undefined);
    const columns: { -readonly [Field in keyof ColumnMapping]: ColumnMapping[Field] } = {
      ...look.guess,
    };
    if (chance.is(0.3) || Object.keys(columns).length === 0) {
      columns[chance.one(PERSON_FIELDS)] = chance.whole(look.headings.length);
    }
    const plan = await desk.work({ kind: 'plan', columns }, () => undefined);
    const compared = { kind: 'compare', columns, map: open.snapshot } as const;
    if (chance.is(0.2)) await desk.work(compared, () => undefined);
    return { maps: [plan.map], notes: plan.notes };
  };
}

function pasted(text: string, clipping: string, chance: Chance): Reading {
  return async (open) => {
    const kind = chance.is(0.2) ? chance.one(PASTE_KINDS) : undefined;
    const into = chance.is(0.5) ? copyOf(open) : MapDocument.fromSnapshot(emptyMap());
    const { plan, whole, failure } = readPaste(into.snapshot, text, clipping, kind);
    if (failure) throw failure;
    mergePaste(into, plan);
    return { maps: [into.snapshot, ...(whole ? [whole.map] : [])] };
  };
}

async function outlined(
  texts: readonly string[],
  open: MapDocument,
  chance: Chance,
): Promise<Outcome> {
  const document = copyOf(open);
  const session = new OutlineSession(document, chance.one(['en', 'zh-Hans', 'zh-Hant']));
  const broken: string[] = [];
  for (const text of texts) {
    const lines = pastedLines(text, '\t', 'en') ?? text;
    const whole = chance.is(0.5) ? `${session.text}\n${lines}` : lines;
    const refused = session.edit(whole, chance.whole(whole.length + 1));
    if (refused === 'full') throw new OperationError('too-many-stakeholders');
    if (refused !== null) broken.push(`the outline was refused: ${refused}`);
    if (chance.is(0.3)) session.follow();
  }
  return { maps: [document.snapshot], broken };
}

/** A file with this history, beside a map that says the same if that can be. */
function stated(state: Uint8Array, open: MapDocument, chance: Chance): Reading {
  const says = said(state);
  const file = chance.is(0.1)
    ? withDoc(toBase64(state))
    : writeMapFile(says ?? open.snapshot, { doc: state });
  return async () => {
    const given = readMapFile(file);
    const { maps, broken = [] } = await letIn(given, chance);
    const { document: theirs } = documentOf(given.map, given.doc);
    const comparison = compareDocuments(open, theirs);
    const merged = copyOf(open);
    mergeDocuments(merged, theirs, () => chance.one(['ours', 'theirs']), comparison);
    const later = () => (chance.is(0.3) ? brokenBy(state, open) : []);
    return { maps: [...maps, merged.snapshot], broken, later };
  };
}

/** What a document says, if it is one. */
function said(state: Uint8Array): MapSnapshot | null {
  try {
    const { snapshot } = new MapDocument([state]);
    return snapshot.stakeholders.size <= 5_000 ? snapshot : null;
  } catch {
    return null;
  }
}

const withDoc = (doc: string) =>
  JSON.stringify({ format: 'stakeholder-map', version: 1, map: {}, doc });

/** As another tab's edits: an update that is no update leaves nothing behind. */
function brokenBy(state: Uint8Array, open: MapDocument): string[] {
  const document = copyOf(open);
  const before = document.snapshot;
  try {
    document.applyUpdate(state);
  } catch {
    if (isUpdate(state)) return [];
    const isSame = document.snapshot === before && sameBytes(document.encode(), open.encode());
    return isSame ? [] : ['a refused update left something behind'];
  }
  return [];
}

function isUpdate(state: Uint8Array): boolean {
  try {
    Y.decodeUpdate(state);
    return true;
  } catch {
    return false;
  }
}

const copyOf = (document: MapDocument) => new MapDocument([document.encode()]);

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Why an input was refused; null when the error is none that a door may throw. */
export function refusalOf(error: unknown): string | null {
  if (error instanceof ImportError || error instanceof BackupError) return error.reason;
  if (!(error instanceof OperationError)) return null;
  return error.reason === 'too-many-stakeholders' || error.reason === 'too-many-links'
    ? error.reason
    : null;
}
