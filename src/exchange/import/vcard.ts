import { MAX_STAKEHOLDERS } from '../../model/map';
import { FILE_SIZE_LIMIT } from '../mapFileFormat';
import { decodeText } from './decodeText';
import { ImportError } from './importError';
import type { Table } from './tableOfRows';
import { readVcardLines, type VcardLine } from './vcardLines';

/** The columns that vCards become, by the properties they come from. */
const HEADINGS = ['UID', 'FN', 'TITLE', 'ORG', 'RELATED', 'EMAIL', 'TEL', 'NOTE'] as const;
type Heading = (typeof HEADINGS)[number];
type Person = Record<Heading, string>;

/** Address books' own properties for the manager: Outlook's, Evolution's, KDE's. */
const MANAGER_PROPERTIES = /^X-(MS-MANAGER|EVOLUTION-MANAGER|KADDRESSBOOK-X-MANAGERSNAME|MANAGER)$/;

export function isVcards(text: string): boolean {
  return /^\s*BEGIN:VCARD\s/i.test(text);
}

/**
 * Reads the people of a vCard file (.vcf), version 2.1, 3.0 or 4.0, as a table whose headings are
 * properties; those that nobody fills are left out. Groups of people are nobody.
 * @throws ImportError too-large, unreadable-text, empty, no-people, too-many-people
 */
export function readVcards(bytes: Uint8Array): Table {
  if (bytes.byteLength > FILE_SIZE_LIMIT) {
    throw new ImportError('too-large', { limit: FILE_SIZE_LIMIT / 1_000_000 });
  }
  const text = decodeText(bytes)?.text;
  if (text === undefined) throw new ImportError('unreadable-text');
  if (text.trim() === '') throw new ImportError('empty');
  const people = cardsOf(readVcardLines(text)).flatMap((card) => personOf(card) ?? []);
  if (people.length === 0) throw new ImportError('no-people');
  if (people.length > MAX_STAKEHOLDERS) {
    throw new ImportError('too-many-people', { count: people.length, limit: MAX_STAKEHOLDERS });
  }
  const used = HEADINGS.filter((heading) => people.some((person) => person[heading] !== ''));
  return { headings: used, rows: people.map((person) => used.map((heading) => person[heading])) };
}

/** The properties of each card; a card inside another (an agent's, in 2.1) is left out. */
function cardsOf(lines: readonly VcardLine[]): VcardLine[][] {
  const cards: VcardLine[][] = [];
  let depth = 0;
  for (const line of lines) {
    const isMark = line.value.trim().toUpperCase() === 'VCARD';
    if (line.name === 'BEGIN' && isMark) {
      depth++;
      if (depth === 1) cards.push([]);
    } else if (line.name === 'END' && isMark) depth = Math.max(0, depth - 1);
    else if (depth === 1) cards.at(-1)?.push(line);
  }
  return cards;
}

function personOf(card: readonly VcardLine[]): Person | null {
  const all = (name: string) => card.filter((line) => line.name === name);
  const text = (name: string) => unescaped(preferred(all(name))?.value ?? '');
  if (/^group$/i.test(text('KIND') || text('X-ADDRESSBOOKSERVER-KIND'))) return null;
  const units = partsOf(preferred(all('ORG'))?.value ?? '');
  const person: Person = {
    UID: text('UID'),
    FN: text('FN') || nameOf(partsOf(preferred(all('N'))?.value ?? '')) || text('NICKNAME'),
    TITLE: text('TITLE') || text('ROLE'),
    // The company, then its units: the smallest is where the person sits.
    ORG: units.filter(Boolean).at(-1) ?? '',
    RELATED: managerOf(card),
    EMAIL: text('EMAIL').replace(/^mailto:/i, ''),
    TEL: text('TEL').replace(/^tel:/i, ''),
    NOTE: all('NOTE')
      .map(({ value }) => unescaped(value))
      .join('\n'),
  };
  const isSomebody = HEADINGS.some((heading) => heading !== 'UID' && person[heading] !== '');
  return isSomebody ? person : null;
}

/** The one marked as preferred, else the first. */
function preferred(lines: readonly VcardLine[]): VcardLine | undefined {
  const isPreferred = ({ parameters }: VcardLine) =>
    parameters.get('PREF')?.[0] === '1' ||
    parameters.get('TYPE')?.some((type) => /^pref$/i.test(type));
  const filled = lines.filter(({ value }) => value.trim() !== '');
  return filled.find(isPreferred) ?? filled[0];
}

/** Family; given; additional; prefix; suffix. Chinese names have no space. */
function nameOf([family = '', given = '', additional = '']: readonly string[]): string {
  if (/^\p{Script=Han}+$/u.test(family + given)) return family + given;
  return [given, additional, family].filter(Boolean).join(' ');
}

/** `RELATED;TYPE=manager` in 4.0, a label in Apple's, or a property of its own. */
function managerOf(card: readonly VcardLine[]): string {
  const labels = new Map(
    card
      .filter(({ name }) => name === 'X-ABLABEL')
      .map(({ group, value }) => [group, value.replace(/^_\$!<(.*)>!\$_$/, '$1').toLowerCase()]),
  );
  const line = card.find(({ name, group, parameters }) => {
    if (MANAGER_PROPERTIES.test(name)) return true;
    if (name === 'X-ABRELATEDNAMES' && labels.get(group) === 'manager') return true;
    const types = parameters.get('TYPE')?.map((type) => type.toLowerCase()) ?? [];
    const isRelation = name === 'RELATED' || name === 'X-ABRELATEDNAMES';
    return isRelation && types.some((type) => /^(x-)?(manager|supervisor)$/.test(type));
  });
  return line ? unescaped(line.value).replace(/^mailto:/i, '') : '';
}

/** Parts between semicolons that are not escaped. */
function partsOf(value: string): string[] {
  return value.split(/(?<!\\);/).map(unescaped);
}

function unescaped(value: string): string {
  return value
    .replace(/\\([nN,;:\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
    .trim();
}
