/** Bounded: an address is short, and a line may be as long as somebody who means ill makes it. */
export const ADDRESS = String.raw`[^\s@<>;,，；"]{1,64}@[^\s@<>;,，；"]{1,190}`;

const START = String.raw`(?<=^|[\s,，;；|(（:：-])`;
const LABEL = String.raw`(?:(?:e-?mail|mail|tel|phone|mobile|mob|cell|邮箱|邮件|電郵|信箱|电话|電話|手机|手機)\.?\s*[:：]?\s*)?`;
const EMAIL = new RegExp(
  String.raw`${START}${LABEL}(?<address>[^\s@<>;,，；"|()（）:：]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5})(?=$|[\s,，;；)）|])`,
  'iu',
);
/** Such as begin like telephone numbers do, and end the line. */
const PHONE = new RegExp(
  String.raw`${START}${LABEL}(?<number>\(?(?:\+\d|0\d|1[3-9]\d)[\d\s()./-]{6,30}\d)[)）.]?$`,
  'iu',
);
const LEAST_DIGITS = 9;

/** A line without the address and telephone number that it ends with or has between commas. */
export function withoutContacts(line: string): {
  readonly words: string;
  readonly email: string;
  readonly phone: string;
} {
  const email = EMAIL.exec(line);
  const withoutEmail = email ? cut(line, email) : line;
  const number = PHONE.exec(withoutEmail);
  const isPhone = (number?.groups?.number ?? '').replace(/\D/g, '').length >= LEAST_DIGITS;
  const words = number && isPhone ? cut(withoutEmail, number) : withoutEmail;
  if (!/\p{L}/u.test(words)) return { words: line, email: '', phone: '' };
  return {
    words,
    email: email?.groups?.address ?? '',
    phone: isPhone ? (number?.groups?.number ?? '') : '',
  };
}

/** Without what was found, and without the separators that led to it. */
function cut(line: string, { index, 0: found }: RegExpExecArray): string {
  const before = line.slice(0, index).replace(/[\s,，;；|(（:：–—-]{1,20}$/u, '');
  const after = line.slice(index + found.length).replace(/^[)）\s|]+/u, '');
  return /^[,，;；]/.test(after) || after === ''
    ? before + after.replace(/[,，;；\s]{1,20}$/u, '')
    : `${before} ${after}`;
}
