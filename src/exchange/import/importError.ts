/** Why a file was refused. Each has a sentence in every language. */
export type ImportErrorReason =
  /** More bytes than a door accepts. details: limit (MB) */
  | 'too-large'
  | 'empty'
  /** Neither UTF-8 or UTF-16 text nor text in a known older encoding. */
  | 'unreadable-text'
  /** Not a kind of file that is read here. */
  | 'unknown-file'
  /** An Excel workbook of another kind than XLSX, or with a password. */
  | 'old-workbook'
  /** An XLSX workbook that is cut off or damaged. */
  | 'broken-workbook'
  /** A workbook that unpacks to more than there is room for. details: limit (MB) */
  | 'workbook-too-large'
  /** A map file that is cut off or edited into something that is not JSON. */
  | 'not-json'
  /** JSON, but of something else. */
  | 'not-a-map'
  /** Written by a newer release. details: version, supported */
  | 'future-version'
  /** details: path, such as `stakeholders[3].attitude` */
  | 'invalid'
  /** details: count, limit */
  | 'too-many-people'
  /** details: count, limit */
  | 'too-many-links'
  | 'no-map-in-picture'
  | 'broken-picture'
  /** A table in which nothing says who the people are. */
  | 'no-columns'
  /** Headings, and nobody below them. */
  | 'no-people'
  /** The user did not want to wait. */
  | 'cancelled';

export type ImportErrorDetails = Readonly<Record<string, string | number>>;

/** A file that cannot be imported, with the facts that a sentence about it needs. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly reason: ImportErrorReason,
    readonly details: ImportErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(`Import refused: ${reason} ${JSON.stringify(details)}`, options);
  }
}
