import type { Smoothness } from './frames';
import type { Failure, Measurement } from './measure';

const ms = (value: number) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
const frames = ({ median, p95, longestTask }: Smoothness) =>
  `${ms(median)}, p95 ${ms(p95)}, task ${ms(longestTask)}`;

/** A cell's text; failures are explained below the table. */
function cell<T extends object | number>(value: T | Failure, show: (value: T) => string): string {
  return isFailure(value) ? 'failed' : show(value);
}

function isFailure(value: object | number): value is Failure {
  return typeof value === 'object' && 'failed' in value;
}

const ROWS: readonly (readonly [string, (m: Measurement) => string])[] = [
  ['open', (m) => cell(m.open, ms)],
  ['script, gzipped', (m) => cell(m.script, (bytes) => `${(bytes / 1024).toFixed(0)} KB`)],
  ['heap', (m) => cell(m.heap, megabytes)],
  ['overview, pan: frame', (m) => cell(m.overviewPan, frames)],
  ['overview, zoom: frame', (m) => cell(m.overviewZoom, frames)],
  ['100 %, pan: frame', (m) => cell(m.pan, frames)],
  ['100 %, drag a card: frame', (m) => cell(m.drag, frames)],
  ['add a person', (m) => cell(m.addPerson, ms)],
  [
    'PNG of the map',
    (m) =>
      cell(
        m.exportPng,
        (picture) =>
          `${ms(picture.ms)}, ${megabytes(picture.bytes)}, task ${ms(picture.during.longestTask)}`,
      ),
  ],
];

/** The measurements as text: a column per subject and size, and why anything failed. */
export function table(measurements: readonly Measurement[]): string {
  const columns = [
    ['', ...ROWS.map(([title]) => title)],
    ...measurements.map((m) => [`${m.subject}, ${m.people}`, ...ROWS.map(([, show]) => show(m))]),
  ];
  const widths = columns.map((column) => Math.max(...column.map((text) => text.length)));
  const lines = ['', ...ROWS].map((_, row) =>
    columns.map((column, index) => (column[row] ?? '').padEnd(widths[index] ?? 0)).join('  '),
  );
  const failures = measurements.flatMap((m) =>
    Object.entries(m)
      .filter(([, value]) => isFailure(value))
      .map(([what, value]) => `${m.subject}, ${m.people}, ${what}: ${(value as Failure).failed}`),
  );
  return [...lines, ...(failures.length > 0 ? ['', 'Failed:', ...failures] : [])].join('\n');
}
