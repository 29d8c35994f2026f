import { MAX_STAKEHOLDERS } from '../../model/map';
import type { Stakeholder } from '../../model/stakeholder';
import { cleanShortText } from '../../model/text';
import { looksLikeName } from '../import/personCells';
import { linesOf } from '../outline/parseOutline';
import { type PastedPeople, personOfLine } from './pastedPeople';
import { isChineseName, soundsLikePost } from './posts';

/** Bounded: an address is short, and a line may be as long as somebody who means ill makes it. */
const EMAIL = /[^\s@<>|:：;,]{1,64}@[^\s@<>|;,.]{1,64}(?:\.[^\s@<>|;,.]{1,64}){1,8}/;
/** Seven digits at least, as people group them. */
const PHONE = /\+?\(?\d[\d\s()./-]{5,}\d/;
const PHONE_LABEL =
  /^(?:t|m|p|d|o|tel|telephone|phone|mobile|mob|cell|direct|office|电话|手机|電話|手機|行動電話|座机|座機)(?:\.?\s*[:：.]\s*|\s+(?=[+(\d]))|^☎\s*/i;
const EMAIL_LABEL = /^(?:e|e-?mail|mail|邮箱|邮件|電郵|電子郵件|信箱)\.?\s*[:：]\s*/i;
/** What ends a letter and is nobody's name. */
const CLOSING =
  /^(?:-{2,}|_{2,}|(?:kind|best|warm)\s+regards|regards|best|best wishes|many thanks|thanks|thank you|sincerely|yours sincerely|cheers|此致|敬礼|敬禮|谢谢|謝謝|顺祝商祺|順頌商祺|祝好)[,，.!！。]?$/i;
const WEB = /^(?:w|web|网址|網址)?\.?\s*[:：]?\s*(?:https?:\/\/|www\.)\S+$/i;

/** The lines of one e-mail signature after another, as they are told apart by blank lines or by names. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [[]];
  for (const line of linesOf(text)) {
    const content = line.trim();
    if (content === '' || CLOSING.test(content)) blocks.push([]);
    else blocks.at(-1)?.push(...partsOf(content));
  }
  return blocks.filter((block) => block.length > 0);
}

function partsOf(line: string): string[] {
  return line
    .split(/[|｜•·]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Whether every block of a text begins with a name and says how to reach somebody. */
export function areSignatures(text: string): boolean {
  const blocks = blocksOf(text);
  const isOne = (block: readonly string[]) =>
    looksLikeName(firstLine(block[0] ?? '').name) &&
    block.length >= 2 &&
    block.slice(1).some((line) => EMAIL.test(line) || isPhone(line)) &&
    !block.slice(1).some(isAnotherPerson);
  return blocks.length > 0 && blocks.every(isOne);
}

/** "李娜 财务总监 13800000000" below a name begins somebody else. */
function isAnotherPerson(line: string): boolean {
  const [words = ''] = line.split(/[\d+@]/);
  const [first = '', post = ''] = words.trim().split(/[\s,，:：\u3000-]+/);
  return isChineseName(first) && soundsLikePost(post);
}

/** Reads e-mail signatures: name, title, company, and then telephone and e-mail in any order. */
export function signedPeople(text: string): PastedPeople {
  const people = blocksOf(text).slice(0, MAX_STAKEHOLDERS).map(personOf);
  return { kind: 'signatures', people, unknownWords: [] };
}

function personOf([first = '', ...lines]: readonly string[]): Stakeholder {
  const { name, title: beside } = firstLine(first);
  const words = beside === '' ? [] : [beside];
  const notes: string[] = [];
  let [email, phone] = ['', ''];
  for (const line of lines) {
    const address = EMAIL.exec(line)?.[0];
    const number = PHONE.exec(line.replace(PHONE_LABEL, ''))?.[0];
    if (address && email === '') {
      email = address;
      keepRest(notes, line.replace(address, '').replace(EMAIL_LABEL, ''));
    } else if (number && isPhone(line) && phone === '') {
      phone = number.trim();
      keepRest(notes, line.replace(PHONE_LABEL, '').replace(number, ''));
    } else if (address || isPhone(line) || WEB.test(line) || words.length === 2) notes.push(line);
    else words.push(line);
  }
  const [title = '', company = ''] = words;
  const [post, ...unit] = words.length === 1 ? title.split(/\s*[,，]\s*/) : [title];
  return personOfLine(
    { name: cleanShortText(name), title: cleanShortText(post ?? '') },
    {
      department: cleanShortText(company || unit.join(', ')),
      email: cleanShortText(email),
      phone: cleanShortText(phone),
      notes: notes.join('\n'),
    },
  );
}

function keepRest(notes: string[], rest: string): void {
  if (/[\p{L}\p{N}]/u.test(rest)) notes.push(rest.trim());
}

function isPhone(line: string): boolean {
  const number = PHONE.exec(line.replace(PHONE_LABEL, ''))?.[0] ?? '';
  const digits = number.replace(/\D/g, '').length;
  // An address has figures, too; a telephone number is most of its line, or is called one.
  const isMost = number.length >= line.replace(PHONE_LABEL, '').length * 0.5;
  return digits >= 7 && (PHONE_LABEL.test(line) || isMost);
}

/** "Una Okafor, CFO" and "王建国  总经理" have the title beside the name; "Una Okafor, CFA" has not. */
function firstLine(line: string): { readonly name: string; readonly title: string } {
  const whole = line.replace(/[,，]\s*$/, '').trim();
  const [, first = '', rest = ''] =
    /^(\p{Script=Han}+)[\s\u3000,，/-]+(.+)$/u.exec(whole) ??
    /^([^,，]+)[,，]\s*(.+)$/.exec(whole) ??
    [];
  const isPair = (looksLikeName(first) || isChineseName(first)) && soundsLikePost(rest);
  return isPair ? { name: first, title: rest } : { name: whole, title: '' };
}
