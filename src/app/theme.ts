import { createTheme } from '@mantine/core';
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
});
