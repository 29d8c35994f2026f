/** The sheet of keys and gestures. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  mouse: {
    title: 'Mouse and touch',
    doubleClick: 'Double-click the canvas: add a person',
    dropCard: 'Drop a card on another: make it report there',
    edge: 'Drag from a card’s edge: link, or add a person',
    space: 'Space or middle button and drag: pan',
    wheel: 'Wheel or pinch: zoom',
    shift: 'Shift and click: select several',
  },
};
