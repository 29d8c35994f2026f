import type { Box } from '../../layout/displayList';

/** Room left around what is shown, screen px; at the foot, for the legend and the controls. */
const MARGIN = 40;
const FOOT = 84;
/** The legend of a narrow canvas has more rows. px */
const NARROW = { below: 800, foot: 128 } as const;
/** Down to where the tag bar reaches, with air; its rows are two where fingers have little width. px */
const TAG_BAR = { row: 60, rows: 116, narrow: 960 } as const;
/** What the minimap takes of the lower right corner, with air. px */
const MINIMAP = { width: 214, height: 198 } as const;

/** The canvas in the window, screen px, and what lies over it. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly minimap?: boolean;
  readonly tagBar?: boolean;
  /** Buttons are for fingers. */
  readonly coarse?: boolean;
}

/** How far from each edge what is shown stays, screen px. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The room between the bars; the minimap in its corner is left aside. */
export function roomOf({ width, tagBar = false, coarse = false }: Stage): Room {
  const rows = coarse && width < TAG_BAR.narrow ? TAG_BAR.rows : TAG_BAR.row;
  return {
    left: MARGIN,
    right: MARGIN,
    top: tagBar ? rows : MARGIN,
    bottom: width < NARROW.below ? NARROW.foot : FOOT,
  };
}

/** The room above the minimap, and the room left of it. */
export function roomsBesideMinimap(stage: Stage): readonly [above: Room, beside: Room] {
  const room = roomOf(stage);
  return [
    { ...room, bottom: Math.max(room.bottom, MINIMAP.height) },
    { ...room, right: MINIMAP.width },
  ];
}

/** Whether a box on the screen lies under the minimap. */
export function isUnderMinimap(box: Box, { width, height, minimap = false }: Stage): boolean {
  return (
    minimap &&
    box.x + box.width > width - MINIMAP.width &&
    box.y + box.height > height - MINIMAP.height &&
    box.x < width &&
    box.y < height
  );
}
