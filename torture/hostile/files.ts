import { readFileSync } from 'node:fs';
import { MapDocument } from '../../src/document/mapDocument';
import { writeMapFile } from '../../src/exchange/export/mapFile';
import type { Chance } from '../suite';
import { inUnicode, spoilt } from './bytes';
import { anyMap } from './maps';
import { HOSTILE_KEYS, hostileText } from './texts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const GOLDEN = readFileSync(
  new URL('../../tests/fixtures/map-v1.stakemap.json', import.meta.url),
  'utf8',
);

/** Stands in JSON for what JSON.stringify can't write; put in afterwards. */
const STAND_INS: readonly (readonly [string, string])[] = [
  ['"@1"', '1e400'],
  ['"@2"', '-0'],
  ['"@3"', 'NaN'],
  ['"@4"', '-1e999'],
  ['"@5"', '123456789012345678901234567890'],
  ['"@6"', '"\\ud800"'],
  ['"@7"', '1.7976931348623157e308'],
  ['"@8"', 'Infinity'],
  ['"@9"', "'single'"],
];

/** The bytes of a map file that has been tampered with. */
export function hostileMapFile(chance: Chance, step: number): Uint8Array<ArrayBuffer> {
  const text = hostileMapText(chance);
  const bytes = inUnicode(text, chance);
  return chance.is(0.35) ? spoilt(bytes, chance, step) : bytes;
}

/** Its text. */
export function hostileMapText(chance: Chance): string {
  const map = anyMap(chance);
  const whole = chance.is(0.2)
    ? GOLDEN
    : writeMapFile(map, {
        id: chance.is(0.5) ? 'abc' : undefined,
        doc: chance.is(0.2) ? MapDocument.fromSnapshot(map).encode() : undefined,
      });
  const file: Json = JSON.parse(whole);
  const mild = chance.is(0.4);
  for (let times = chance.whole(mild ? 3 : 5); times > 0; times -= 1) {
    if (!mild || !tamperPeople(file, chance)) tamper(file, chance);
  }
  return withTextTricks(JSON.stringify(file, null, chance.is(0.5) ? 2 : 0), chance);
}

function withTextTricks(json: string, chance: Chance): string {
  let text = json;
  for (const [standIn, literal] of STAND_INS) text = text.replaceAll(standIn, literal);
  if (chance.is(0.1)) text = withKey(text, chance);
  if (chance.is(0.03)) text += chance.one(['x', '{}', '\0', '\n\n', ',']);
  if (chance.is(0.02)) text = `${'['.repeat(100_000)}${text}${']'.repeat(100_000)}`;
  if (chance.is(0.02)) text = text.replace(/"map":/, `"deep":${deep(chance)},"map":`);
  if (chance.is(0.03)) text = text.replace(/"notes": ?/, `"notes":${deep(chance)},"x":`);
  return text;
}

/** A key twice, or one that objects already have. */
function withKey(text: string, chance: Chance): string {
  const key = chance.is(0.6)
    ? chance.one(HOSTILE_KEYS)
    : chance.one(['id', 'name', 'managerId', 'map', 'format']);
  const value = chance.one([
    '{"polluted":1}',
    'null',
    '[]',
    '"x"',
    '{"__proto__":{"polluted":1}}',
    '{"toString":1}',
  ]);
  const places = [...text.matchAll(/[{,]/g)].map(({ index }) => index + 1);
  const at = places.length === 0 ? 0 : chance.one(places);
  return `${text.slice(0, at)}"${key}":${value},${text.slice(at)}`;
}

function deep(chance: Chance): string {
  const depth = chance.one([100, 5_000, 50_000]);
  const [open, close] = chance.one([
    ['[', ']'],
    ['{"a":', '}'],
  ] as const);
  return `${open.repeat(depth)}1${close.repeat(depth)}`;
}

function tamper(file: Json, chance: Chance): void {
  if (chance.is(0.3) && tamperPeople(file, chance)) return;
  const [holder, key] = chance.one(placesIn(file));
  const kind = chance.whole(10);
  if (kind === 0) remove(holder, key);
  else if (kind === 1)
    rename(holder, key, chance.is(0.5) ? chance.one(HOSTILE_KEYS) : hostileText(chance));
  else if (kind === 2) set(holder, key, [get(holder, key), get(holder, key)]);
  else if (kind === 3) set(holder, key, { value: get(holder, key) });
  else set(holder, key, wrongValue(chance));
}

function wrongValue(chance: Chance): Json {
  if (chance.is(0.4)) return hostileText(chance);
  if (chance.is(0.3)) return chance.one(STAND_INS)[0].slice(1, -1);
  if (chance.is(0.03)) return Array.from({ length: 50_000 }, () => 0);
  return chance.one<Json>([
    null,
    true,
    0,
    -1,
    1.5,
    2 ** 53,
    '',
    [],
    {},
    [[]],
    [null],
    ['x'],
    { x: 1, y: '2' },
    { x: 1e308, y: -1e308 },
    '2026-02-30',
    'p0',
    'decision-maker',
    6,
    [{}],
    { id: 'p0' },
  ]);
}

/** Ids twice, circles, managers and ends that are nobody, and far too many of all. */
function tamperPeople(file: Json, chance: Chance): boolean {
  const map = isObject(file) ? file.map : null;
  if (!isObject(map ?? null)) return false;
  const { stakeholders, links } = map as { [key: string]: Json };
  if (!Array.isArray(stakeholders) || stakeholders.length === 0) return false;
  const person = () => chance.one(stakeholders);
  const kind = chance.whole(9);
  if (kind === 0) stakeholders.push(person());
  else if (kind === 1) setIn(person(), 'id', idOf(person()));
  else if (kind <= 3) setIn(person(), 'managerId', idOf(person()));
  else if (kind === 4)
    setIn(person(), 'managerId', chance.one<Json>(['nobody', '__proto__', '', 5, 'constructor']));
  else if (kind === 5)
    setIn(person(), 'id', chance.is(0.5) ? chance.one(HOSTILE_KEYS) : hostileText(chance));
  else if (kind === 6 && Array.isArray(links)) {
    const ends = () => (chance.is(0.8) ? idOf(person()) : hostileText(chance));
    const kindOf = chance.one(['ally', 'conflict', 'influences', 'reports-to', '__proto__']);
    links.push({ id: `l${chance.whole(3)}`, kind: kindOf, from: ends(), to: ends() });
  } else if (kind === 7 && chance.is(0.05)) {
    const first = person();
    while (stakeholders.length < 5_001) stakeholders.push(first);
  } else if (kind === 8 && chance.is(0.05) && Array.isArray(links)) {
    const [from, to] = [idOf(person()), idOf(person())];
    while (links.length < 20_001) links.push({ id: `x${links.length}`, kind: 'ally', from, to });
  } else
    setIn(
      person(),
      'position',
      chance.one<Json>([{ x: '@1', y: 0 }, { x: 2e6, y: 0 }, { x: null }, [1, 2], '@2']),
    );
  return true;
}

type Holder = Json[] | { [key: string]: Json };
type Place = readonly [Holder, string | number];

function placesIn(value: Json): Place[] {
  const places: Place[] = [];
  const waiting: Json[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) {
      for (const [index, each] of next.slice(0, 100).entries()) {
        places.push([next, index]);
        waiting.push(each);
      }
    } else if (isObject(next)) {
      for (const [key, each] of Object.entries(next)) {
        places.push([next, key]);
        waiting.push(each);
      }
    }
  }
  return places.length > 0 ? places : [[[], 0]];
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const idOf = (person: Json): Json => (isObject(person) ? (person.id ?? null) : null);

function setIn(person: Json, key: string, value: Json): void {
  if (isObject(person)) person[key] = value;
}

function get(holder: Holder, key: string | number): Json {
  return (holder as { [key: string]: Json })[key] ?? null;
}

function set(holder: Holder, key: string | number, value: Json): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function remove(holder: Holder, key: string | number): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function rename(holder: Holder, key: string | number, to: string): void {
  if (Array.isArray(holder)) return;
  const value = get(holder, key);
  delete holder[key];
  set(holder, to, value);
}
