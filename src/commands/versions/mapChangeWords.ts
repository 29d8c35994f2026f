import type { InfoChange, LinkChange } from '../../analysis/compareMaps';
import type { Translate } from '../../i18n/i18n';
import type { TextKey } from '../../i18n/keys';
import { isMutual, type Link } from '../../model/link';
import type { AnswerWithNote, MapInfo } from '../../model/map';
import { textInWords } from '../changeWords';

type NameOf = (id: string) => string;

/** Where the words for a field's keys stand. */
const WORDS: { readonly [Field in keyof MapInfo]?: string } = {
  stage: 'domain.stage',
  ourStyle: 'domain.style',
  decisionType: 'domain.decisionType',
  decisionLevel: 'domain.decisionLevel',
  decisionBody: 'domain.decisionBody',
  marketPosition: 'domain.marketPosition',
  direction: 'command.layout',
  spacing: 'command.layout',
};

/** "Current stage: Research → Shortlisting", in the user's language. */
export function infoChangeInWords(
  { field, part, before, after }: InfoChange,
  t: Translate,
): string {
  const words = (value: unknown) => infoInWords(field, value, t);
  return t('importing.update.change', {
    field: infoName(field, part, t),
    before: words(before),
    after: words(after),
  });
}

function infoName(field: keyof MapInfo, part: InfoChange['part'], t: Translate): string {
  switch (field) {
    case 'title':
      return t('editor.mapTitle');
    case 'direction':
    case 'spacing':
      return t(`command.layout.${field}`);
    case 'qualification':
      return t(`domain.qualification.${part}` as TextKey);
    case 'analysis':
      return t(`domain.analysisStep.${part}` as TextKey);
    default:
      return t(`inspector.map.${field}`);
  }
}

function infoInWords(field: keyof MapInfo, value: unknown, t: Translate): string {
  const list = WORDS[field];
  if (list) return t(`${list}.${value}` as TextKey);
  if (field !== 'qualification') return textInWords(String(value), t);
  const { answer, note } = value as AnswerWithNote;
  return textInWords([t(`domain.answer.${answer}`), note].filter(Boolean).join('; '), t);
}

/** "Influences: Ann → Ben". @param nameOf says who somebody is */
export function linkInWords({ kind, from, to }: Link, t: Translate, nameOf: NameOf): string {
  return t(isMutual(kind) ? 'versions.link.mutual' : 'versions.link.directed', {
    kind: t(`domain.link.${kind}`),
    from: nameOf(from),
    to: nameOf(to),
  });
}

/** "Strength: Weak → Strong". @param nameOf says who somebody is */
export function linkChangeInWords(
  { field, before, after }: LinkChange,
  t: Translate,
  nameOf: NameOf,
): string {
  const words = (value: unknown) => linkFieldInWords(field, String(value), t, nameOf);
  return t('importing.update.change', {
    field: linkFieldName(field, t),
    before: words(before),
    after: words(after),
  });
}

function linkFieldName(field: LinkChange['field'], t: Translate): string {
  switch (field) {
    case 'from':
    case 'to':
      return t(`versions.link.${field}`);
    case 'id':
      return field;
    default:
      return t(`inspector.link.${field}`);
  }
}

function linkFieldInWords(
  field: LinkChange['field'],
  value: string,
  t: Translate,
  nameOf: NameOf,
): string {
  switch (field) {
    case 'from':
    case 'to':
      return nameOf(value);
    case 'kind':
      return t(`domain.link.${value}` as TextKey);
    case 'strength':
      return t(`domain.linkStrength.${value}` as TextKey);
    default:
      return textInWords(value, t);
  }
}
