import { looksLikeName, looksReversed, turnedRound } from '../import/personCells';
import { ADDRESS, withoutContacts } from './contacts';
import { isChineseName } from './posts';

const IN_ANGLES = new RegExp(`<(?:mailto:)?(${ADDRESS})>`, 'i');
const BARE = new RegExp(`^${ADDRESS}$`);
const LABEL =
  /^(?:to|cc|bcc|from|required|optional|attendees|organi[sz]er|收件人|发件人|抄送|密送|寄件者|收件者|副本|必选|可选)\s*[:：]\s*/i;
/** What stands above invitees, or says of a message something else than who. */
const CAPTION =
  /^(?:organi[sz]er|(?:required|optional)(?: attendees)?|attendees|invitees|组织者|必选|可选|与会者|参会人员?|出席者)\s*[:：]?$/i;
const HEADER = /^(?:subject|sent|date|主题|发送时间|主旨|寄件日期|日期)\s*[:：]/i;

/** Whom one item of a line is about. */
export interface Recipient {
  /** What else it says: the name, mostly; the address when there is nothing else. */
  readonly words: string;
  /** Whether the words are but a name, commas in it or not. */
  readonly isName: boolean;
  readonly email: string;
  readonly phone: string;
}

/**
 * The people of a line: several as mail programs and calendars write them ("Doe, Jane <jane@x.example>; …"),
 * or names with semicolons or 、 between; else one.
 */
export function recipientsOf(all: string): readonly Recipient[] {
  if (CAPTION.test(all)) return [];
  const line = all.replace(LABEL, '');
  if (/^[@＠](?=\p{L})/u.test(line)) {
    return partsOf(line.slice(1), /[@＠](?=\p{L})/u).map((part) =>
      recipient(part.replace(/[,，、;；]$/, '')),
    );
  }
  if (IN_ANGLES.test(line)) {
    const parts = partsOf(line, /[;；]|(?<=>)\s*[,，]/);
    return parts.map(recipient);
  }
  const parts = partsOf(line, /[;；、]/);
  if (parts.length > 1 && parts.every(looksReversed)) {
    return parts.map((part) => ({ words: turnedRound(part), isName: true, email: '', phone: '' }));
  }
  const isNames = parts.length > 1 && parts.every((part) => looksLikeName(part) || BARE.test(part));
  const isChinese = line.includes('、') && parts.every(isChineseName);
  const areMany = isNames && (isChinese || !line.includes('、'));
  return areMany ? parts.map(recipient) : [recipient(line)];
}

/** The lines of a text, without those of a message's head that say something else than who. */
export function withoutHeaders(lines: readonly string[]): readonly string[] {
  const isMessage = lines.some((line) => LABEL.test(line.trim()));
  return isMessage ? lines.filter((line) => !HEADER.test(line.trim())) : lines;
}

function partsOf(line: string, separator: RegExp): string[] {
  return line
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

function recipient(item: string): Recipient {
  const phone = '';
  if (BARE.test(item)) return { words: item, isName: true, email: item, phone };
  const email = IN_ANGLES.exec(item)?.[1] ?? '';
  if (email === '') return { ...withoutContacts(item), isName: false };
  const words = item
    .replace(IN_ANGLES, '')
    .trim()
    .replace(/^["'](.*)["']$/, '$1');
  if (words === '') return { words: email, isName: true, email, phone };
  return looksReversed(words)
    ? { words: turnedRound(words), isName: true, email, phone }
    : { words, isName: false, email, phone };
}
