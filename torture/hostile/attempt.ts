import { MapDocument } from '../../src/document/mapDocument';
import { backups as englishBackups } from '../../src/i18n/en/backups';
import { importing as english } from '../../src/i18n/en/importing';
import { backups as simplifiedBackups } from '../../src/i18n/zh-Hans/backups';
import { importing as simplified } from '../../src/i18n/zh-Hans/importing';
import { backups as traditionalBackups } from '../../src/i18n/zh-Hant/backups';
import { importing as traditional } from '../../src/i18n/zh-Hant/importing';
import { Chance } from '../suite';
import { BACKUP_DOOR } from './backupDoor';
import { provideDom } from './dom';
import { DOORS, type Outcome, refusalOf, sameBytes } from './doors';
import { brokenMap } from './judge';
import { anyMap } from './maps';

provideDom();

/** Longest that reading may take. ms */
const PATIENCE = 2_000;
const NAMES: readonly string[] = Object.keys(DOORS).filter((name) => name !== BACKUP_DOOR);
/** The map that is open meanwhile. */
const OPEN = MapDocument.fromSnapshot(anyMap(new Chance(1)));
const BEFORE = { snapshot: OPEN.snapshot, bytes: OPEN.encode() };
const PROTOTYPES = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Map.prototype,
  Function.prototype,
];
const OWN = PROTOTYPES.map((each) => Reflect.ownKeys(each).length);

export interface Attempt {
  readonly door: string;
  /** Null when the input was let in. */
  readonly refusal: string | null;
  readonly broken: readonly string[];
  /** ms */
  readonly took: number;
}

/**
 * Makes one hostile input, gives it to its door, and judges what comes of it.
 * @param door  else the doors of one map take turns
 */
export async function attempt(seed: number, door?: string): Promise<Attempt> {
  const first = await once(seed, door);
  if (first.took <= PATIENCE || first.broken.length > 0) return first;
  // The machine may have been busy.
  const second = await once(seed, door);
  const took = Math.min(first.took, second.took);
  const broken = took > PATIENCE ? [`${Math.round(took)} ms`] : second.broken;
  return { ...second, took, broken };
}

async function once(
  seed: number,
  door: string = NAMES[seed % NAMES.length] ?? '',
): Promise<Attempt> {
  const chance = new Chance(seed);
  const reading = await DOORS[door]?.(chance, Math.floor(seed / NAMES.length), OPEN);
  const spent = stopwatch();
  const broken: string[] = [];
  let refusal: string | null = null;
  let outcome: Outcome = { maps: [] };
  try {
    outcome = (await reading?.(OPEN)) ?? outcome;
  } catch (error) {
    refusal = refusalOf(error);
    if (refusal === null)
      broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    else if (!isSaid(refusal)) broken.push(`no words for ${refusal}`);
  }
  const took = spent();
  broken.push(...(outcome.broken ?? []), ...(outcome.later?.() ?? []));
  for (const { key } of outcome.notes ?? [])
    if (!hasWords('note', `${key}_other`)) broken.push(`no words for ${key}`);
  for (const map of outcome.maps)
    broken.push(...(await brokenMap(map, chance)).map((each) => `${each} (let in)`));
  broken.push(...brokenSurroundings());
  return { door, refusal, broken: broken.map((each) => `${door}: ${each}`), took };
}

/** @returns how long it has taken; on a busy machine less than has passed, as others had the processor. ms */
function stopwatch(): () => number {
  const [began, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - began, (user + system) / 1_000);
  };
}

/** Refusals of an operation are said by whoever ran it. */
function isSaid(refusal: string): boolean {
  return refusal === 'too-many-stakeholders' || hasWords('error', refusal);
}

function hasWords(group: 'error' | 'note', key: string): boolean {
  const all = [english, simplified, traditional];
  const backups = [englishBackups, simplifiedBackups, traditionalBackups];
  return all.every((texts, language) => {
    const words: Readonly<Record<string, string>> = {
      ...(group === 'error' ? backups[language]?.restoring.error : {}),
      ...texts[group],
    };
    const [own, other] = [words[key], words[key.replace(/_other$/, '')]];
    return (own ?? other ?? '') !== '';
  });
}

function brokenSurroundings(): string[] {
  const broken: string[] = [];
  if (OPEN.snapshot !== BEFORE.snapshot || !sameBytes(OPEN.encode(), BEFORE.bytes)) {
    broken.push('the open map was changed');
  }
  if (PROTOTYPES.some((each, at) => Reflect.ownKeys(each).length !== OWN[at]))
    broken.push('a prototype was changed');
  if ('__pwned' in globalThis || 'polluted' in {}) broken.push('a script ran');
  return broken;
}
