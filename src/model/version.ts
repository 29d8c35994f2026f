/** Why a version of a map was kept. `named`: by hand, under a name. */
export const VERSION_REASONS = [
  'opened',
  'daily',
  'import',
  'merge',
  'bulk',
  'restore',
  'named',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Of versions younger than `within`, ms, one is kept per `each`, ms. */
const STEPS = [
  { within: DAY, each: 0 },
  { within: 7 * DAY, each: 6 * HOUR },
  { within: 60 * DAY, each: DAY },
  { within: Number.POSITIVE_INFINITY, each: 30 * DAY },
] as const;
/** However young: more than this many are kept of no map, named ones aside. */
const MOST = 60;

interface Aged {
  /** ms since 1970 */
  readonly at: number;
  readonly reason: VersionReason;
}

/**
 * What history can spare: with age, versions stand further apart; those named by hand always stay.
 * Of versions in the same stretch of time the newest stays.
 * @param versions  of one map, in any order
 * @param now       ms since 1970
 * @returns the versions to drop
 */
export function sparedVersions<V extends Aged>(versions: readonly V[], now: number): readonly V[] {
  const newestFirst = versions
    .filter(({ reason }) => reason !== 'named')
    .sort((a, b) => b.at - a.at);
  const taken = new Set<string>();
  const kept = newestFirst.filter((version) => {
    const age = Math.max(0, now - version.at);
    const step = STEPS.findIndex(({ within }) => age < within);
    const { each } = STEPS[step] ?? STEPS[3];
    if (each === 0) return true;
    const stretch = `${step}:${Math.floor(version.at / each)}`;
    if (taken.has(stretch)) return false;
    taken.add(stretch);
    return true;
  });
  const staying = new Set<V>(kept.slice(0, MOST));
  return newestFirst.filter((version) => !staying.has(version));
}
