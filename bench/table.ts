import type { Smoothness } from './frames';
import type { Failure, Measurement } from './measure';
import type { Picture } from './subjects';

const ms = (value: number) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
const pixels = ({ width, height }: Picture) => `${width} × ${height} px`;
const frames = ({ median, p95, longestTask }: Smoothness) =>
  `${ms(median)}, p95 ${ms(p95)}, task ${ms(longestTask)}`;

/** A cell's text; failures are explained below the table. */
function cell<T extends object | number>(
  value: T | Failure | undefined,
  show: (value: T) => string,
): string {
  if (value === undefined) return '';
  return isFailure(value) ? 'failed' : show(value);
}

function isFailure(value: object | number | undefined): value is Failure {
  return typeof value === 'object' && 'failed' in value;
}

const median = ({ median: frame }: Smoothness) => frame;

/** A measured thing: its title, how a cell shows it, and the number that two subjects are compared by. */
interface Row {
  readonly title: string;
  readonly text: (measured: Measurement) => string;
  readonly number: (measured: Measurement) => number | Failure | undefined;
}

function row<T extends object | number>(
  title: string,
  pick: (measured: Measurement) => T | Failure | undefined,
  show: (value: T) => string,
  numberOf: (value: T) => number,
): Row {
  return {
    title,
    text: (measured) => cell(pick(measured), show),
    number: (measured) => {
      const value = pick(measured);
      return value === undefined || isFailure(value) ? value : numberOf(value);
    },
  };
}

const itself = (value: number) => value;
const ROWS: readonly Row[] = [
  row('open', (m) => m.open, ms, itself),
  row(
    'script, gzipped',
    (m) => m.script,
    (bytes) => `${(bytes / 1024).toFixed(0)} KB`,
    itself,
  ),
  row('heap', (m) => m.heap, megabytes, itself),
  row('all in view, pan: frame', (m) => m.overviewPan, frames, median),
  row('all in view, zoom: frame', (m) => m.overviewZoom, frames, median),
  row('100 %, pan: frame', (m) => m.pan, frames, median),
  row('100 %, drag a card: frame', (m) => m.drag, frames, median),
  row('add a person', (m) => m.addPerson, ms, itself),
  row(
    'lay out anew, all in view',
    (m) => m.tidy,
    (tidying) => ms(tidying.ms),
    (tidying) => tidying.ms,
  ),
  row(
    'lay out anew: longest task',
    (m) => m.tidy,
    ({ during }) => ms(during.longestTask),
    ({ during }) => during.longestTask,
  ),
  row(
    'PNG at 2×',
    (m) => m.export,
    (picture) => ms(picture.ms),
    (picture) => picture.ms,
  ),
  row(
    'PNG at 2×: longest task',
    (m) => m.export,
    ({ during }) => ms(during.longestTask),
    ({ during }) => during.longestTask,
  ),
  row(
    'PNG at 2×: size',
    (m) => m.export,
    pixels,
    ({ width, height }) => width * height,
  ),
  row(
    'PNG at 2×: file',
    (m) => m.export,
    ({ bytes }) => megabytes(bytes),
    ({ bytes }) => bytes,
  ),
];

/** How the first of two does beside the second: 0.5 is half. */
function ratio(first: number | Failure | undefined, second: number | Failure | undefined): string {
  if (typeof first !== 'number' || typeof second !== 'number' || second === 0) return '';
  return `× ${(first / second).toFixed(2)}`;
}

/**
 * The measurements as text, two by two: a column for the app, one for what it is compared with, and
 * their ratio; then why anything failed.
 */
export function table(measurements: readonly Measurement[]): string {
  const rows = ROWS.filter(({ text }) => measurements.some((measured) => text(measured) !== ''));
  const columns: string[][] = [['', ...rows.map(({ title }) => title)]];
  measurements.forEach((m, index) => {
    columns.push([`${m.subject}, ${m.people}`, ...rows.map(({ text }) => text(m))]);
    const first = index % 2 === 1 ? measurements[index - 1] : undefined;
    if (first)
      columns.push(['ratio', ...rows.map(({ number }) => ratio(number(first), number(m)))]);
  });
  const widths = columns.map((column) => Math.max(...column.map((text) => text.length)));
  const lines = ['', ...rows].map((_, at) =>
    columns.map((column, index) => (column[at] ?? '').padEnd(widths[index] ?? 0)).join('  '),
  );
  const failures = measurements.flatMap((m) =>
    Object.entries(m)
      .filter(([, value]) => isFailure(value))
      .map(([what, value]) => `${m.subject}, ${m.people}, ${what}: ${(value as Failure).failed}`),
  );
  return [...lines, ...(failures.length > 0 ? ['', 'Failed:', ...failures] : [])].join('\n');
}
