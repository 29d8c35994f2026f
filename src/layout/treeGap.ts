/** Room kept free between cards, px. */
export const GAP = {
  /** between neighbours in a row */
  across: 32,
  /** between a manager and the row of reports */
  level: 56,
  /** between cards in a column */
  column: 20,
  /** between a manager and a single column, whose spine needs no bus */
  hanging: 28,
  /** how far a single column stands in from its manager; its spine runs midway */
  indent: 32,
  /** between a shelf of branches and the one below it */
  shelf: 72,
  /** on either side of the trunk that joins shelves */
  trunk: 40,
} as const;
