import type { Translate } from '../i18n/i18n';
import type { TextKey } from '../i18n/keys';
import type { Locale } from '../i18n/locales';
import type { DrawingWords } from '../layout/style';
import {
  ATTITUDES,
  BUYING_STAGES,
  DECISION_ROLES,
  LENSES,
  LINK_KINDS,
  QUADRANTS,
  SOCIAL_STYLES,
} from '../model/vocabulary';

/** The words a drawing may contain, in one language. */
export function drawingWords(t: Translate, locale: Locale): DrawingWords {
  const all = <K extends string>(keys: readonly K[], path: string) =>
    Object.fromEntries(keys.map((key) => [key, t(`${path}.${key}` as TextKey)])) as Record<
      K,
      string
    >;
  return {
    locale,
    role: all(DECISION_ROLES, 'domain.role'),
    attitude: all(ATTITUDES, 'domain.attitude'),
    quadrant: all(QUADRANTS, 'domain.quadrant'),
    socialStyle: all(SOCIAL_STYLES, 'domain.style'),
    stage: all(BUYING_STAGES, 'domain.stage'),
    stagePart: all(['participant', 'bystander'], 'domain.stagePart'),
    link: all(LINK_KINDS, 'domain.link'),
    lens: all(LENSES, 'domain.lens'),
    unnamed: t('editor.unnamed'),
    legend: {
      influence: t('editor.legendInfluence'),
      links: t('editor.legendLinks'),
      owner: t('editor.legendOwner'),
      unknown: t('editor.legendUnknown'),
    },
  };
}
