import type { FieldChange } from '../commands/library/updatePlan';
import type { useText } from '../i18n/i18n';
import type { TextKey } from '../i18n/keys';
import type { Stakeholder } from '../model/stakeholder';

type Texts = ReturnType<typeof useText>;

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
  { field, before, after }: FieldChange,
  t: Texts,
  nameOf: (id: string) => string,
): string {
  const value = (of: unknown) => valueInWords(field, of, t, nameOf);
  return t('importing.update.change', {
    field: fieldName(field, t),
    before: value(before),
    after: value(after),
  });
}

function fieldName(field: keyof Stakeholder, t: Texts): string {
  if (field === 'managerId') return t('importing.update.manager');
  if (field === 'sourceId') return t('importing.field.id');
  return t(`importing.field.${field}` as TextKey);
}

function valueInWords(
  field: keyof Stakeholder,
  value: unknown,
  t: Texts,
  nameOf: (id: string) => string,
): string {
  if (field === 'managerId') {
    return typeof value === 'string' ? nameOf(value) : t('importing.update.nobody');
  }
  const items = Array.isArray(value) ? value : [value];
  const list = WORDS[field];
  const words = items
    .filter((item) => item !== null && item !== '')
    .map((item) => (list ? t(`domain.${list}.${item}` as TextKey) : String(item)))
    .join('; ')
    .replace(/\s+/g, ' ');
  if (words === '') return t('importing.update.empty');
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
