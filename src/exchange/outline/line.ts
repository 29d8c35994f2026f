import type { Stakeholder } from '../../model/stakeholder';
import type { Quadrant } from '../../model/vocabulary';

/** What a line of an outline says of a person: always name and title, of the rest what it mentions. */
export interface LineFields {
  readonly name: string;
  readonly title: string;
  readonly role?: Stakeholder['role'];
  readonly functions?: Stakeholder['functions'];
  readonly attitude?: Stakeholder['attitude'];
  readonly quadrant?: Quadrant;
  readonly style?: Stakeholder['socialStyle'];
  readonly influence?: number;
  readonly owner?: string;
}

/** Part of a text, in UTF-16 units from its start; `end` is the first that is no longer in it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A word that was not taken as it may have been meant. It is kept as text unless it is `repeated`. */
export interface OutlineNote extends Range {
  readonly kind: 'unknown' | 'ambiguous' | 'repeated';
  /** With its sign. */
  readonly word: string;
}

/** Signs as keyboards and input methods write them, and the one they stand for. */
export const SIGN_OF = new Map([
  ...[...'#+=~!@'].map((sign) => [sign, sign] as const),
  ['＃', '#'],
  ['＋', '+'],
  ['＝', '='],
  ['～', '~'],
  ['！', '!'],
  ['＠', '@'],
]);

const SIGN = '[#+=~!@＃＋＝～！＠]';
/** After these a sign begins a tag. Chinese is written without spaces. */
const BEFORE_SIGN = '[\\s,，\\p{Script=Han}]';
/** Where a text holds a sign that would be read as the beginning of a tag. */
export const TAG_LIKE = new RegExp(`(?:^|${BEFORE_SIGN})(${SIGN})(?=\\S)`, 'u');
export const BEGINS_TAG = new RegExp(`${BEFORE_SIGN}$`, 'u');
export const COMMA = /[,，]/;
/** A word of the method after its sign. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}_’'-]*/uy;
/** What may stand right after such a word. */
export const AFTER_WORD = new RegExp(`$|[\\s,，]|${SIGN}`, 'uy');
