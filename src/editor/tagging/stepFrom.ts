/**
 * Where an arrow key leads in a list of choices, from first to last and round again.
 * @param matrix the first four choices stand two by two, the rest below them
 * @returns the place in the list, or null when the key leads nowhere
 */
export function stepFrom(at: number, key: string, count: number, matrix: boolean): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (matrix && at < 4) {
    if (key === 'ArrowRight') return at % 2 === 0 ? at + 1 : at;
    if (key === 'ArrowLeft') return at % 2 === 1 ? at - 1 : at;
    if (key === 'ArrowDown') return at < 2 ? at + 2 : count - 1;
    if (key === 'ArrowUp') return at < 2 ? count - 1 : at - 2;
    return null;
  }
  if (matrix) {
    if (key === 'ArrowUp') return 2;
    return key === 'ArrowDown' ? 0 : null;
  }
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  return null;
}
