import type { ExportChoices, ExportFormat } from '../../state/exportChoices';

/** Which choices mean something for a format. */
export interface Applicable {
  readonly scale: boolean;
  readonly theme: boolean;
  readonly background: boolean;
  /** Title, legend and lens. */
  readonly picture: boolean;
  readonly embed: boolean;
}

const PICTURE: Applicable = {
  scale: false,
  theme: true,
  background: true,
  picture: true,
  embed: false,
};
const TABLE: Applicable = {
  scale: false,
  theme: false,
  background: false,
  picture: false,
  embed: false,
};

export const APPLICABLE: Readonly<Record<ExportFormat, Applicable>> = {
  png: { ...PICTURE, scale: true, embed: true },
  svg: PICTURE,
  pptx: PICTURE,
  map: TABLE,
  csv: TABLE,
  // Paper is white.
  print: { ...PICTURE, theme: false, background: false },
};

/** Backgrounds on which the theme's colours can be read. */
export function backgroundsFor(
  theme: ExportChoices['theme'],
): readonly ExportChoices['background'][] {
  return theme === 'light' ? ['theme', 'white', 'none'] : ['theme', 'none'];
}

/** The choices as far as they can be had: what does not go together gives way. */
export function applied(choices: ExportChoices, selected: number): ExportChoices {
  const { format, background } = choices;
  const { theme: themed, picture } = APPLICABLE[format];
  const theme = themed ? choices.theme : 'light';
  return {
    ...choices,
    what: selected > 0 ? choices.what : 'map',
    theme,
    background:
      format === 'print'
        ? 'none'
        : picture && backgroundsFor(theme).includes(background)
          ? background
          : 'theme',
  };
}
