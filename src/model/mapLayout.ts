/** Which way a map reads from a manager to the reports. */
export const DIRECTIONS = ['top-down', 'left-right'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How much room tidying leaves between cards, from the least. */
export const SPACINGS = ['compact', 'comfortable', 'roomy'] as const;
export type Spacing = (typeof SPACINGS)[number];

/** How a map is laid out when it is tidied, and so how its reporting lines run. */
export interface MapLayout {
  readonly direction: Direction;
  readonly spacing: Spacing;
}
