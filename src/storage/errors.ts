export type StorageFailure =
  /** No IndexedDB here, or it would not open (a private window, a broken profile). */
  | 'unavailable'
  /** The disk, or our share of it, is full. */
  | 'quota'
  /** A newer version of the app took the database over, or this repository was closed: reload. */
  | 'closed'
  | 'not-found'
  /** The database was written by a newer version of the app than this one. */
  | 'newer-schema'
  | 'unknown';

/** Why maps could not be read or written. `reason` is for choosing what to tell; `cause` for logs. */
export class StorageError extends Error {
  override readonly name: string = 'StorageError';

  constructor(
    readonly reason: StorageFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export class MapNotFoundError extends StorageError {
  override readonly name = 'MapNotFoundError';

  constructor(readonly mapId: string) {
    super('not-found', `There is no map ${mapId}`);
  }
}

const REASON_BY_NAME: ReadonlyMap<string, StorageFailure> = new Map([
  ['QuotaExceededError', 'quota'],
  ['DatabaseClosedError', 'unavailable'],
  ['MissingAPIError', 'unavailable'],
  ['OpenFailedError', 'unavailable'],
  ['InvalidStateError', 'unavailable'],
  ['SecurityError', 'unavailable'],
]);

/**
 * The error as a `StorageError`: itself when it is one, else classified by the names in its chain of
 * causes (Dexie hides the browser's error in `inner`; an aborted transaction hides a full disk).
 */
export function toStorageError(error: unknown): StorageError {
  let link: unknown = error;
  let reason: StorageFailure = 'unknown';
  for (let depth = 0; depth < 5 && typeof link === 'object' && link !== null; depth += 1) {
    if (link instanceof StorageError) return link;
    const name = 'name' in link ? String(link.name) : '';
    const found = REASON_BY_NAME.get(name);
    // Full is the one reason a user can act on, so it wins over the wrapper around it.
    if (found === 'quota')
      return new StorageError('quota', 'The storage is full', { cause: error });
    if (found !== undefined && reason === 'unknown') reason = found;
    link = innerOf(link);
  }
  const message = error instanceof Error ? error.message : String(error);
  return new StorageError(reason, message, { cause: error });
}

function innerOf(error: object): unknown {
  if ('inner' in error && error.inner) return error.inner;
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0];
  return 'cause' in error ? error.cause : undefined;
}

/** Whether trying again could help: not after a newer app took over, nor for a map that is gone. */
export function isFinal(error: StorageError): boolean {
  return ['closed', 'not-found', 'newer-schema'].includes(error.reason);
}
