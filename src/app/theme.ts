import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { FONT_STACK_SIMPLIFIED } from '../layout/measure';

/** The look of panels, menus and dialogs: quiet, so that the map speaks. */
export const THEME = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 'md',
  fontFamily: FONT_STACK_SIMPLIFIED,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace',
  headings: { fontFamily: FONT_STACK_SIMPLIFIED, fontWeight: '650' },
  cursorType: 'pointer',
  autoContrast: true,
  respectReducedMotion: true,
  components: {
    // Without it the first item has the focus, and nothing that is no item stands in the list.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
});

const DARK_RED = {
  '--mantine-color-red-filled': 'var(--mantine-color-red-9)',
  '--mantine-color-red-filled-hover': '#b02525',
};

/** Mantine's dimmed, red and orange words, its placeholders and its words on red have too little contrast. */
export const VARIABLES: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-red-light-color': 'var(--mantine-color-red-9)',
    '--mantine-color-orange-light-color': '#963800',
    // Of the items of menus.
    '--mantine-color-red-6': 'var(--mantine-color-red-9)',
    ...DARK_RED,
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': '#9ba1a9',
    '--mantine-color-red-light-color': 'var(--mantine-color-red-3)',
    '--mantine-color-orange-light-color': 'var(--mantine-color-orange-3)',
    '--mantine-color-red-6': 'var(--mantine-color-red-3)',
    ...DARK_RED,
  },
});
