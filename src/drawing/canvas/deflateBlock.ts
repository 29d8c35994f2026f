import type { BitWriter } from './bitWriter';
import {
  DISTANCES,
  distanceExtraBits,
  distanceSymbol,
  END_OF_BLOCK,
  LENGTH_EXTRA,
  LENGTH_EXTRA_BITS,
  LENGTH_SYMBOL,
  LONGEST_SYMBOL,
  SYMBOLS,
} from './deflateCodes';
import { codeLengths, codesOf } from './huffman';

/** How many literals and matches have codes of their own at most. */
const TOKENS = 1 << 15;
const DISTANCE_SHIFT = 9;
const LENGTH_MASK = (1 << DISTANCE_SHIFT) - 1;
/** Marks so many matches of the longest length, each a byte back. */
const RUN = 0x40000000;
/** Marks a match; its length in the low 9 bits, its distance − 1 above. */
const MATCH = 0x20000000;

/** The order in which a block lists the lengths of the codes for code lengths. */
const LENGTH_CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** More than the head of a block ever has, and what may end it. */
const HEAD_AND_END_BITS = 8000;

/**
 * A block of deflated data: literals and matches are gathered until it is full, and written with
 * the codes that suit them. Source: RFC 1951, §3.2.7.
 */
export class DeflateBlock {
  private readonly tokens = new Uint32Array(TOKENS);
  private length = 0;
  private readonly counts = new Uint32Array(SYMBOLS);
  private readonly distanceCounts = new Uint32Array(DISTANCES);

  get full(): boolean {
    return this.length === TOKENS;
  }

  literal(byte: number): void {
    this.tokens[this.length++] = byte;
    (this.counts[byte] as number)++;
  }

  /** @param bytes 3 to 258 @param distance bytes */
  match(bytes: number, distance: number): void {
    this.tokens[this.length++] = MATCH | bytes | ((distance - 1) << DISTANCE_SHIFT);
    (this.counts[LENGTH_SYMBOL[bytes] as number] as number)++;
    (this.distanceCounts[distanceSymbol(distance)] as number)++;
  }

  /** The last byte again, 258 times; and that so often. */
  run(times: number): void {
    this.tokens[this.length++] = RUN | times;
    (this.counts[LONGEST_SYMBOL] as number) += times;
    (this.distanceCounts[0] as number) += times;
  }

  /** Writes the block, and is empty again. */
  write(out: BitWriter, last: boolean): void {
    const { counts, distanceCounts } = this;
    counts[END_OF_BLOCK] = 1;
    const lengths = codeLengths(counts, 15);
    const distanceLengths = codeLengths(distanceCounts, 15);
    out.reserve(HEAD_AND_END_BITS + this.bits(lengths, distanceLengths));
    out.write(last ? 1 : 0, 1);
    out.write(2, 2);
    writeCodeLengths(out, lengths, distanceLengths);
    this.writeTokens(out, lengths, distanceLengths);
    counts.fill(0);
    distanceCounts.fill(0);
    this.length = 0;
  }

  private bits(lengths: Uint8Array, distanceLengths: Uint8Array): number {
    const ofSymbols = this.counts.reduce(
      (sum, count, symbol) =>
        sum + count * ((lengths[symbol] as number) + (LENGTH_EXTRA_BITS[symbol] as number)),
      0,
    );
    return this.distanceCounts.reduce(
      (sum, count, symbol) =>
        sum + count * ((distanceLengths[symbol] as number) + distanceExtraBits(symbol)),
      ofSymbols,
    );
  }

  private writeTokens(out: BitWriter, lengths: Uint8Array, distanceLengths: Uint8Array): void {
    const { tokens, length } = this;
    const codes = codesOf(lengths);
    const distanceCodes = codesOf(distanceLengths);
    for (let i = 0; i < length; i++) {
      const token = tokens[i] as number;
      if (token < END_OF_BLOCK) {
        out.write(codes[token] as number, lengths[token] as number);
        continue;
      }
      if (token >= RUN) {
        const bits = lengths[LONGEST_SYMBOL] as number;
        const code = (codes[LONGEST_SYMBOL] as number) | ((distanceCodes[0] as number) << bits);
        out.repeat(code, bits + (distanceLengths[0] as number), token - RUN);
        continue;
      }
      const bytes = token & LENGTH_MASK;
      const from0 = (token - MATCH) >>> DISTANCE_SHIFT;
      const symbol = LENGTH_SYMBOL[bytes] as number;
      out.write(codes[symbol] as number, lengths[symbol] as number);
      const extraBits = LENGTH_EXTRA_BITS[symbol] as number;
      if (extraBits > 0) out.write(LENGTH_EXTRA[bytes] as number, extraBits);
      const distance = distanceSymbol(from0 + 1);
      out.write(distanceCodes[distance] as number, distanceLengths[distance] as number);
      const distanceExtra = distanceExtraBits(distance);
      if (distanceExtra > 0) out.write(from0 & ((1 << distanceExtra) - 1), distanceExtra);
    }
    out.write(codes[END_OF_BLOCK] as number, lengths[END_OF_BLOCK] as number);
  }
}

/** The block's head: how long its symbols' codes are. */
function writeCodeLengths(out: BitWriter, lengths: Uint8Array, distanceLengths: Uint8Array): void {
  const words = withZerosShortened([...lengths, ...distanceLengths]);
  const counts = new Uint32Array(LENGTH_CODE_ORDER.length);
  for (const { symbol } of words) (counts[symbol] as number)++;
  const wordLengths = codeLengths(counts, 7);
  const wordCodes = codesOf(wordLengths);
  out.write(SYMBOLS - 257, 5);
  out.write(DISTANCES - 1, 5);
  out.write(LENGTH_CODE_ORDER.length - 4, 4);
  for (const symbol of LENGTH_CODE_ORDER) out.write(wordLengths[symbol] as number, 3);
  for (const { symbol, extra, extraBits } of words) {
    out.write(wordCodes[symbol] as number, wordLengths[symbol] as number);
    out.write(extra, extraBits);
  }
}

/** A code length, or 17 or 18: so many zeros. */
interface LengthWord {
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
}

function withZerosShortened(lengths: readonly number[]): LengthWord[] {
  const words: LengthWord[] = [];
  for (let at = 0; at < lengths.length; ) {
    const symbol = lengths[at] as number;
    let run = 1;
    while (symbol === 0 && run < 138 && lengths[at + run] === 0) run++;
    if (run >= 11) words.push({ symbol: 18, extra: run - 11, extraBits: 7 });
    else if (run >= 3) words.push({ symbol: 17, extra: run - 3, extraBits: 3 });
    else {
      run = 1;
      words.push({ symbol, extra: 0, extraBits: 0 });
    }
    at += run;
  }
  return words;
}
