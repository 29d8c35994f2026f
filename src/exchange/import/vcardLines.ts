import { decodeText } from './decodeText';

/** One property of a vCard: `item1.TEL;TYPE=work:+44 20`. */
export interface VcardLine {
  /** In capitals. */
  readonly name: string;
  /** `item1`, which ties a property to its label; empty without. */
  readonly group: string;
  /** Values by name in capitals; those of vCard 2.1 without a name are types. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** Unfolded and decoded, with its escapes still in it. */
  readonly value: string;
}

/** Reads a vCard file's lines, of any version: 2.1's quoted-printable and 3.0's and 4.0's folding. */
export function readVcardLines(text: string): VcardLine[] {
  return unfolded(text).flatMap((line) => readLine(line) ?? []);
}

function unfolded(text: string): string[] {
  // Parts are joined at the end: a line may be folded a million times.
  const lines: string[][] = [];
  let isQuotedPrintable = false;
  let isOpen = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const parts = lines.at(-1);
    const isMark = /^(BEGIN|END):VCARD\s*$/i.test(line);
    // A quoted-printable line that ends in "=" goes on, whatever the next one begins with.
    if (isOpen && parts && !isMark) {
      parts[parts.length - 1] = parts.at(-1)?.slice(0, -1) ?? '';
      parts.push(line);
    } else if (/^[ \t]/.test(line) && parts) parts.push(line.slice(1));
    else {
      lines.push([line]);
      isQuotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(line);
    }
    isOpen = isQuotedPrintable && (lines.at(-1)?.at(-1) ?? '').endsWith('=');
  }
  return lines.map((parts) => parts.join(''));
}

function readLine(line: string): VcardLine | null {
  const at = endOfHead(line);
  if (at < 0) return null;
  const [called = '', ...rest] = splitOutsideQuotes(line.slice(0, at), ';');
  const dot = called.lastIndexOf('.');
  const parameters = new Map<string, readonly string[]>();
  for (const parameter of rest) {
    const equals = parameter.indexOf('=');
    const bare = parameter.toUpperCase();
    const isEncoding = equals < 0 && /^(QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/.test(bare);
    const key = equals < 0 ? (isEncoding ? 'ENCODING' : 'TYPE') : bare.slice(0, equals);
    const values = splitOutsideQuotes(parameter.slice(equals + 1), ',').map(unquoted);
    parameters.set(key, [...(parameters.get(key) ?? []), ...values]);
  }
  return {
    name: called
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    group: called.slice(0, Math.max(0, dot)),
    parameters,
    value: decoded(line.slice(at + 1), parameters),
  };
}

/** The colon that ends name and parameters; one within quotes is part of a parameter. */
function endOfHead(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ':' && !isQuoted) return at;
  }
  return line.indexOf(':');
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/, '$1');
}

function decoded(value: string, parameters: VcardLine['parameters']): string {
  const encoding = parameters.get('ENCODING')?.[0]?.toUpperCase();
  if (encoding !== 'QUOTED-PRINTABLE') return value;
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  for (const [part] of value.matchAll(/=[0-9A-F]{2}|=|[^=]/giu)) {
    if (part.length === 3) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...encoder.encode(part));
  }
  return textOf(new Uint8Array(bytes), parameters.get('CHARSET')?.[0]);
}

/** By the charset it names; when there is none, or none that is known, by the look of the bytes. */
function textOf(bytes: Uint8Array, charset: string | undefined): string {
  try {
    if (charset !== undefined) return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  }
  return decodeText(bytes)?.text ?? '';
}
