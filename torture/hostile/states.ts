import * as Y from 'yjs';
import { MapDocument } from '../../src/document/mapDocument';
import { editAtRandom } from '../edits';
import type { Chance } from '../suite';
import { spoilt } from './bytes';
import { anyMap } from './maps';
import { HOSTILE_KEYS, hostileText } from './texts';

/**
 * The state of a document, as it may come in a file or from another device.
 * @param known  a document that it may share edits with
 */
export function hostileState(chance: Chance, step: number, known: Uint8Array): Uint8Array {
  const honest = chance.is(0.5)
    ? edited(known, chance)
    : MapDocument.fromSnapshot(anyMap(chance)).encode();
  const kind = chance.whole(10);
  if (kind < 4) return spoilt(honest, chance, step);
  if (kind < 8) return meddledWith(honest, chance);
  if (kind === 8) return incomplete(honest, chance);
  return spoilt(meddledWith(honest, chance), chance, step);
}

function edited(known: Uint8Array, chance: Chance): Uint8Array {
  const document = new MapDocument([known]);
  for (let edits = chance.whole(4); edits > 0; edits -= 1) editAtRandom(document, chance);
  const state = document.encode();
  document.destroy();
  return state;
}

const KEYS: readonly string[] = [
  'name',
  'title',
  'managerId',
  'position',
  'functions/user',
  'functions/__proto__',
  'evidence/attitude',
  'evidence/__proto__',
  'messages/m1',
  'messages/__proto__',
  'coverage/x',
  'coverage/',
  '/',
  'stage',
  'qualification/needs',
  'qualification/__proto__',
  'analysis/goal',
  'from',
  'to',
  'kind',
  'note',
  'attitude',
  'influence',
  'id',
  ...HOSTILE_KEYS,
];

/** Well-formed, and full of what no map has. */
function meddledWith(state: Uint8Array, chance: Chance): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const tables = ['info', 'stakeholders', 'links'].map((name): Y.Map<unknown> => doc.getMap(name));
  doc.transact(() => {
    for (let times = 1 + chance.whole(6); times > 0; times -= 1) {
      const table = chance.one(tables);
      const records = [...table.values()].filter(
        (each): each is Y.Map<unknown> => each instanceof Y.Map,
      );
      const target = records.length > 0 && chance.is(0.7) ? chance.one(records) : table;
      const key = chance.is(0.8) ? chance.one(KEYS) : hostileText(chance).slice(0, 5_000);
      const kind = chance.whole(12);
      if (kind === 0) target.delete(key);
      else if (kind === 1) target.set(`p${chance.whole(4)}`, record(chance));
      else if (kind === 2) doc.getArray(hostileText(chance).slice(0, 50)).push([1]);
      else target.set(key, wrongValue(chance));
    }
    if (chance.is(0.002))
      for (let at = 0; at < 5_500; at += 1) tables[1]?.set(`q${at}`, new Y.Map());
    if (chance.is(0.01)) {
      const crowd = record(chance);
      tables[1]?.set('crowd', crowd);
      for (let at = 0; at < 3_000; at += 1)
        crowd.set(`${chance.one(['coverage', 'functions', 'messages'])}/${at}`, at);
    }
  });
  const meddled = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return meddled;
}

function record(chance: Chance): Y.Map<unknown> {
  const made = new Y.Map<unknown>();
  for (let times = chance.whole(4); times > 0; times -= 1)
    made.set(chance.one(KEYS), wrongValue(chance));
  if (chance.is(0.5)) made.set('managerId', `p${chance.whole(4)}`);
  return made;
}

function wrongValue(chance: Chance): unknown {
  const kind = chance.whole(8);
  if (kind < 2) return hostileText(chance);
  if (kind === 2) return chance.one([1e308, -0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -1]);
  if (kind === 3)
    return chance.one([
      new Y.Map(),
      new Y.Array(),
      new Y.Text('x'),
      new Y.XmlElement('script'),
      new Y.Doc(),
    ]);
  if (kind === 4) return deep(chance.is(0.03) ? 4_000 : chance.one([10, 200]));
  if (kind === 5) return [Object.fromEntries([[chance.one(HOSTILE_KEYS), { polluted: 1 }]])];
  return chance.is(0.1)
    ? undefined
    : chance.one([
        null,
        true,
        [],
        {},
        [null],
        [2n ** 60n],
        Uint8Array.of(1, 2),
        { x: 'y' },
        { x: 1, y: Number.NaN },
        { index: 'x', id: 5 },
        'p0',
        'p1',
      ]);
}

function deep(depth: number): unknown {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = [value];
  return value;
}

/** Of several edits some are missing. */
function incomplete(state: Uint8Array, chance: Chance): Uint8Array {
  const document = new MapDocument([state]);
  const updates: Uint8Array[] = [];
  document.onUpdate((update) => updates.push(update));
  for (let edits = 2 + chance.whole(8); edits > 0; edits -= 1) editAtRandom(document, chance);
  document.destroy();
  const kept = updates.filter(() => chance.is(0.5));
  return Y.mergeUpdates([...(chance.is(0.7) ? [state] : []), ...kept]);
}
