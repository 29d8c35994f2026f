import { newId } from '../../model/id';
import { asksWho } from '../../model/placeholder';
import { ANSWERS_OF_QUADRANT } from '../../model/quadrant';
import { blankStakeholder, type Stakeholder } from '../../model/stakeholder';
import type { LineFields } from '../outline/line';

/** How a pasted text was understood. */
export const PASTE_KINDS = ['list', 'table', 'signatures'] as const;
export type PasteKind = (typeof PASTE_KINDS)[number];

/** People found in a pasted text, managers before their reports; positions 0,0. */
export interface PastedPeople {
  readonly kind: PasteKind;
  readonly people: readonly Stakeholder[];
  /** Words after a sign that mean nothing here; they were kept as text. */
  readonly unknownWords: readonly string[];
}

/** A person who is what the line of an outline says. */
export function personOfLine(fields: LineFields, rest: Partial<Stakeholder> = {}): Stakeholder {
  const { name, title, role, functions, attitude, quadrant, style, influence, owner } = fields;
  return {
    ...blankStakeholder(newId()),
    name,
    title,
    placeholder: asksWho(fields),
    role: role ?? 'unassigned',
    functions: functions ?? [],
    attitude: attitude ?? 'unknown',
    ...ANSWERS_OF_QUADRANT[quadrant ?? 'unknown'],
    socialStyle: style ?? 'unknown',
    influence: influence ?? null,
    owner: owner ?? '',
    ...rest,
  };
}
