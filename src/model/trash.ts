const DAY = 86_400_000;

/** How long a map stays in the trash, days. */
export const TRASH_DAYS = 30;

/** @param trashedAt ms since 1970; the future counts as now @returns whole days that are left; 0: it may go at once */
export function daysLeftInTrash(trashedAt: number, now: number): number {
  const age = Math.max(0, now - trashedAt);
  return Math.max(0, Math.ceil(TRASH_DAYS - age / DAY));
}
