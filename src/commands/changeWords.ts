import type { Translate } from '../i18n/i18n';
import type { TextKey } from '../i18n/keys';
import type { Evidence, Message, Stakeholder } from '../model/stakeholder';

/** One field of one person that is otherwise than before. */
interface Change {
  readonly field: keyof Stakeholder;
  /** Which judgement's evidence. */
  readonly part?: keyof Stakeholder['evidence'];
  /** As maps hold them; managers by id. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Where the words for a field's keys stand. */
const WORDS: { readonly [Field in keyof Stakeholder]?: string } = {
  role: 'role',
  functions: 'function',
  attitude: 'attitude',
  personalNeedMet: 'answer',
  organisationNeedMet: 'answer',
  socialStyle: 'style',
  affiliation: 'affiliation',
  personalDrivers: 'personalNeed',
  organisationDrivers: 'organisationNeed',
  criteria: 'criterion',
  allyStatus: 'ally',
  allyServices: 'allyService',
};

/** Longest text of a field that is shown whole. Letters */
const LONGEST = 120;

/** "Job title: CFO → CEO", in the user's language. @param nameOf says who a manager is */
export function changeInWords(
  change: Change,
  t: Translate,
  nameOf: (id: string) => string,
): string {
  const value = (of: unknown) => valueInWords(change.field, of, t, nameOf);
  return t('importing.update.change', {
    field: fieldName(change, t),
    before: value(change.before),
    after: value(change.after),
  });
}

/** A text on one line and not too long, or the word for none. */
export function textInWords(text: string, t: Translate): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return t('importing.update.empty');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function fieldName({ field, part }: Change, t: Translate): string {
  switch (field) {
    case 'managerId':
      return t('importing.update.manager');
    case 'sourceId':
      return t('importing.field.id');
    case 'messages':
      return t('inspector.section.messages');
    case 'evidence':
      return t('versions.sureness', { judgement: part ? judgementName(part, t) : '' });
    default:
      return t(`importing.field.${field}` as TextKey);
  }
}

function judgementName(part: keyof Stakeholder['evidence'], t: Translate): string {
  return part === 'needs' ? t('inspector.evidence.needs') : t(`inspector.person.${part}`);
}

function valueInWords(
  field: keyof Stakeholder,
  value: unknown,
  t: Translate,
  nameOf: (id: string) => string,
): string {
  if (field === 'managerId') {
    return typeof value === 'string' ? nameOf(value) : t('importing.update.nobody');
  }
  const items = Array.isArray(value) ? value : [value];
  const words = items
    .filter((item) => item !== null && item !== '')
    .map((item, index) => itemInWords(field, item, index, t))
    .join('; ');
  return textInWords(words, t);
}

function itemInWords(field: keyof Stakeholder, item: unknown, index: number, t: Translate): string {
  const list = WORDS[field];
  if (list) return t(`domain.${list}.${item}` as TextKey);
  if (typeof item === 'boolean') return t(`domain.answer.${item ? 'yes' : 'no'}`);
  if (field === 'evidence') {
    const { confidence, date } = item as Evidence;
    return `${t(`domain.confidence.${confidence}`)} (${date})`;
  }
  if (field === 'messages') {
    return messageInWords(item as Message, index + 1, t);
  }
  return String(item);
}

/** "Feature → advantage → benefit (Cost)"; its number while nothing is written in it. */
function messageInWords(message: Message, number: number, t: Translate): string {
  const { feature, advantage, benefit, kind } = message;
  const said = [feature, advantage, benefit].filter(Boolean).join(' → ');
  const words = said || t('inspector.message.heading', { number });
  return kind ? `${words} (${t(`domain.benefit.${kind}`)})` : words;
}
