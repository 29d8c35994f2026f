/** Of the outline's text, as its style sheet has it. px */
export const LINE_HEIGHT = 24;
export const PADDING = { left: 14, top: 8 } as const;
