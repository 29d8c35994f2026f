import Papa from 'papaparse';
import { recognisedHeadings } from './headings';

const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Rows looked at to find the delimiter. */
const SAMPLE_ROWS = 40;

/**
 * The delimiter with which a row of known headings appears; failing that, the one that cuts most rows
 * into equally many cells.
 * @param text  line ends are \n
 */
export function guessDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(sampleRows(text, delimiter));
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function sampleRows(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: SAMPLE_ROWS,
    skipEmptyLines: 'greedy',
  }).data;
}

function scoreOf(rows: readonly string[][]): number {
  const known = Math.max(0, ...rows.slice(0, 10).map(recognisedHeadings));
  const widths = new Map<number, number>();
  for (const { length } of rows) {
    if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  }
  const agreement = Math.max(0, ...widths.values()) / Math.max(1, rows.length);
  return (known > 1 ? known : 0) + agreement;
}
