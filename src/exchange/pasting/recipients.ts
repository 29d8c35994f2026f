import { looksLikeName, looksReversed, turnedRound } from '../import/personCells';
import { isChineseName } from './posts';

/** Bounded: an address is short, and a line may be as long as somebody who means ill makes it. */
const ADDRESS = String.raw`[^\s@<>;,"]{1,64}@[^\s@<>;,"]{1,190}`;
const IN_ANGLES = new RegExp(`<(?:mailto:)?(${ADDRESS})>`, 'i');
const BARE = new RegExp(`^${ADDRESS}$`);
const LABEL =
  /^(?:to|cc|bcc|from|required|optional|attendees|organi[sz]er|收件人|发件人|抄送|密送|寄件者|收件者|副本|必选|可选)\s*[:：]\s*/i;

/** Whom one item of a line is about. */
export interface Recipient {
  /** What else it says: the name, mostly; the address when there is nothing else. */
  readonly words: string;
  /** Whether the words are but a name, commas in it or not. */
  readonly isName: boolean;
  readonly email: string;
}

/**
 * The people of a line: several as mail programs and calendars write them ("Doe, Jane <jane@x.example>; …"),
 * or names with semicolons or 、 between; else one.
 */
export function recipientsOf(all: string): readonly Recipient[] {
  const line = all.replace(LABEL, '');
  if (IN_ANGLES.test(line)) {
    const parts = partsOf(line, /[;；]|(?<=>)\s*[,，]/);
    return parts.map(recipient);
  }
  const parts = partsOf(line, /[;；、]/);
  const isNames = parts.length > 1 && parts.every((part) => looksLikeName(part) || BARE.test(part));
  const isChinese = line.includes('、') && parts.every(isChineseName);
  const areMany = isNames && (isChinese || !line.includes('、'));
  return areMany ? parts.map(recipient) : [recipient(line)];
}

function partsOf(line: string, separator: RegExp): string[] {
  return line
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

function recipient(item: string): Recipient {
  if (BARE.test(item)) return { words: item, isName: true, email: item };
  const email = IN_ANGLES.exec(item)?.[1] ?? '';
  if (email === '') return { words: item, isName: false, email };
  const words = item
    .replace(IN_ANGLES, '')
    .trim()
    .replace(/^["'](.*)["']$/, '$1');
  if (words === '') return { words: email, isName: true, email };
  return looksReversed(words)
    ? { words: turnedRound(words), isName: true, email }
    : { words, isName: false, email };
}
