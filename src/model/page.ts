/** What a picture can be made for. `fit`: as large as the map itself; `custom`: px of the user's own. */
export const PAGE_PRESETS = [
  'fit',
  'slide-16-9',
  'slide-4-3',
  'a4-landscape',
  'a4-portrait',
  'a3-landscape',
  'a3-portrait',
  'custom',
] as const;
export type PagePreset = (typeof PAGE_PRESETS)[number];

/** How a map is brought onto a page, from what changes least to what changes most. */
export const ARRANGEMENTS = ['drawn', 'compact', 'rearranged', 'split'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** `auto`: the first that is legible on the page. */
export const ARRANGEMENT_CHOICES = ['auto', ...ARRANGEMENTS] as const;
export type ArrangementChoice = (typeof ARRANGEMENT_CHOICES)[number];
