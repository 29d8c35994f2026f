import { disclosesAll, facetsFor } from '../../model/audience';
import { PAGE_PRESETS, type PagePreset } from '../../model/page';
import type { ExportChoices, ExportFormat } from '../../state/exportChoices';

/** Which choices mean something for a format. */
export interface Applicable {
  readonly scale: boolean;
  readonly theme: boolean;
  readonly background: boolean;
  /** Page, arrangement, language, title, lines, legend and lens. */
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

const PAPERS = PAGE_PRESETS.filter((preset) => /^a\d/.test(preset));
const SLIDES = PAGE_PRESETS.filter((preset) => preset.startsWith('slide'));

/** The pages a format can have, the one it has when not asked first. */
export function pagesFor(format: ExportFormat): readonly PagePreset[] {
  switch (format) {
    case 'png':
    case 'svg':
      return PAGE_PRESETS;
    case 'pptx':
      return [...SLIDES, ...PAPERS];
    case 'print':
      return PAPERS;
    case 'map':
    case 'csv':
      return ['fit'];
  }
}

/** Backgrounds on which the theme's colours can be read. */
export function backgroundsFor(
  theme: ExportChoices['theme'],
): readonly ExportChoices['background'][] {
  return theme === 'light' ? ['theme', 'white', 'none'] : ['theme', 'none'];
}

/** Why a PNG does not carry the map, whatever was chosen; null when it can. */
export function whyNoEmbedding({
  audience,
  naming,
}: Pick<ExportChoices, 'audience' | 'naming'>): 'customer' | 'naming' | null {
  if (audience === 'customer') return 'customer';
  return naming === 'names' ? null : 'naming';
}

/** Whether everything in the map is in the file as well. */
export function isUnabridged({ audience, facets, naming }: ExportChoices): boolean {
  return disclosesAll({ facets: facetsFor(audience, facets), naming });
}

/** The choices as far as they can be had: what does not go together gives way. */
export function applied(choices: ExportChoices, selected: number): ExportChoices {
  const { format, background, what } = choices;
  const { theme: themed, picture, embed } = APPLICABLE[format];
  const theme = themed ? choices.theme : 'light';
  const pages = pagesFor(format);
  const page = pages.includes(choices.page) ? choices.page : (pages[0] ?? 'fit');
  const possible = what === 'branch' ? selected === 1 : selected > 0;
  return {
    ...choices,
    what: possible ? what : 'map',
    theme,
    background:
      format === 'print'
        ? 'none'
        : picture && backgroundsFor(theme).includes(background)
          ? background
          : 'theme',
    page,
    arrangement: page === 'fit' ? 'drawn' : choices.arrangement,
    scale: page === 'custom' ? 1 : choices.scale,
    embed: embed && choices.embed && whyNoEmbedding(choices) === null,
  };
}
