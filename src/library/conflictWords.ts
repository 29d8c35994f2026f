import type { MergeConflict, Side } from '../commands/copies/settleCopy';
import type { useText } from '../i18n/i18n';
import type { TextKey } from '../i18n/keys';
import type { MapSnapshot } from '../model/map';

type Texts = ReturnType<typeof useText>;
type FieldConflict = Extract<MergeConflict, { kind: 'field' }>;

/** A conflict as people read it. */
export interface ConflictInWords {
  /** Who or what it is about. */
  readonly subject: string;
  /** What of them. */
  readonly field: string;
  readonly values: Readonly<Record<Side, string>>;
}

/** Where the words for the keys of a field stand in `domain`. */
const WORDS: Readonly<Record<string, string>> = {
  role: 'role',
  attitude: 'attitude',
  personalNeedMet: 'answer',
  organisationNeedMet: 'answer',
  socialStyle: 'style',
  ourStyle: 'style',
  affiliation: 'affiliation',
  allyStatus: 'ally',
  kind: 'link',
  strength: 'linkStrength',
  stage: 'stage',
  decisionType: 'decisionType',
  decisionLevel: 'decisionLevel',
  decisionBody: 'decisionBody',
  marketPosition: 'marketPosition',
};

/** Where the names of fields stand under names of their own. */
const NAMES: Readonly<Record<string, TextKey>> = {
  managerId: 'inspector.person.reportsTo',
  socialStyle: 'inspector.person.style',
  sourceId: 'importing.field.id',
  from: 'inspector.link.ends',
  to: 'inspector.link.ends',
};

const SECTION = { info: 'map', stakeholders: 'person', links: 'link' } as const;

/** Longest text of a field that is shown whole. Letters */
const LONGEST = 160;

/** @param sides  both copies as they were */
export function conflictInWords(
  conflict: MergeConflict,
  sides: Readonly<Record<Side, MapSnapshot>>,
  t: Texts,
): ConflictInWords {
  const nameOf = (id: unknown) =>
    (['ours', 'theirs'] as const)
      .map((side) => sides[side].stakeholders.get(String(id))?.name)
      .find(Boolean) ?? t('inspector.unnamed');
  const subject = subjectOf(conflict, sides, nameOf, t);
  if (conflict.kind === 'removal') {
    const isOurs = conflict.removedBy === 'ours';
    const [keep, remove] = [t('merging.keep'), t('merging.remove')];
    return {
      subject,
      field: isOurs ? t('merging.removedByMe') : t('merging.removedByThem'),
      values: isOurs ? { ours: remove, theirs: keep } : { ours: keep, theirs: remove },
    };
  }
  const say = (value: unknown) => inWords(conflict, value, nameOf, t);
  return {
    subject,
    field: fieldName(conflict, t),
    values: { ours: say(conflict.ours), theirs: say(conflict.theirs) },
  };
}

function subjectOf(
  { in: table, id }: MergeConflict,
  { ours, theirs }: Readonly<Record<Side, MapSnapshot>>,
  nameOf: (id: unknown) => string,
  t: Texts,
): string {
  if (table === 'info') return t('inspector.map.heading');
  if (table === 'stakeholders') return nameOf(id);
  const link = ours.links.get(id) ?? theirs.links.get(id);
  return t('merging.link', { from: nameOf(link?.from), to: nameOf(link?.to) });
}

function fieldName({ in: table, field, part }: FieldConflict, t: Texts): string {
  if (part !== undefined) {
    const list = field === 'analysis' ? 'analysisStep' : field;
    return t(`domain.${list}.${part}` as TextKey);
  }
  if (field === 'title' && table === 'info') return t('home.rename.title');
  return t(NAMES[field] ?? (`inspector.${SECTION[table]}.${field}` as TextKey));
}

function inWords(
  { field }: FieldConflict,
  value: unknown,
  nameOf: (id: unknown) => string,
  t: Texts,
): string {
  if (field === 'managerId') return value === null ? t('inspector.person.nobody') : nameOf(value);
  if (field === 'from' || field === 'to') return nameOf(value);
  if (field === 'influence') {
    return t(`inspector.influenceLevel.${value === null ? 'unknown' : `level${value}`}` as TextKey);
  }
  const list = WORDS[field];
  if (list) return t(`domain.${list}.${value}` as TextKey);
  if (typeof value === 'object' && value !== null && 'answer' in value) {
    const answer = t(`domain.answer.${value.answer}` as TextKey);
    const note = 'note' in value ? shortened(String(value.note)) : '';
    return note === '' ? answer : t('merging.answer', { answer, note });
  }
  return shortened(String(value ?? '')) || t('importing.update.empty');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
