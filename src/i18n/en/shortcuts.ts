/** The sheet of keys and gestures. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  mouse: {
    title: 'Mouse',
    doubleClick: 'Double-click the canvas: add a person',
    card: 'Double-click a card: rename',
    marks: 'Click the role, attitude or quadrant on a card: set it',
    dropCard: 'Drop a card on another: make it report there',
    edge: 'Drag from a card’s edge: link, or add a person',
    below: 'Click the dot below a card: add a report',
    marquee: 'Drag across the canvas: select everybody in the frame',
    shift: 'Shift and click: select several',
    space: 'Space or middle button and drag: pan',
    wheel: 'Wheel: zoom; two fingers on a trackpad: pan',
    menu: 'Right-click: the menu of what is there',
  },
  touch: {
    title: 'Touch',
    pan: 'Drag the canvas: pan',
    pinch: 'Two fingers: zoom',
    long: 'Press long: the menu of what is there',
  },
  open: {
    title: 'While something is open',
    naming: 'Naming somebody: Enter accepts, Tab adds a report too, Esc gives up',
    tagging: 'Choosing a role, attitude, quadrant or influence: arrows and Enter, or the number',
    search: 'Search: Enter to the next, Shift+Enter to the previous, Esc closes',
    tagBar: 'Tag bar: Tab reaches it, ← and → lead along, Enter tags',
  },
};
