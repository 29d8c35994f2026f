import { useComputedColorScheme } from '@mantine/core';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { drawingWords } from '../../commands/drawingWords';
import { useLocale, useText } from '../../i18n/i18n';
import { canvasMeasurer } from '../../layout/measure';
import type { DrawingStyle } from '../../layout/style';

/** How cards and lines are drawn on this screen; what a lens says is each card's own business. */
export type ScreenStyle = Omit<DrawingStyle, 'readings'>;

const ScreenStyleContext = createContext<ScreenStyle | null>(null);

/** Gives everything on the canvas the theme, the words and the measurer of the moment. */
export function ScreenStyleProvider({ children }: { children: ReactNode }) {
  const t = useText();
  const locale = useLocale();
  const theme = useComputedColorScheme('light');
  const style = useMemo(
    (): ScreenStyle => ({ theme, words: drawingWords(t, locale), measure: canvasMeasurer(locale) }),
    [t, locale, theme],
  );
  return <ScreenStyleContext value={style}>{children}</ScreenStyleContext>;
}

export function useScreenStyle(): ScreenStyle {
  const style = useContext(ScreenStyleContext);
  if (!style) throw new Error('useScreenStyle() outside its provider');
  return style;
}
