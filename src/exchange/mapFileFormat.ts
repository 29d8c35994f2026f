/** What a map file says of itself. Source: DESIGN.md, "The map file" */
export const MAP_FILE_FORMAT = 'stakeholder-map';

/** The version that this release writes, and the newest that it reads. */
export const MAP_FILE_VERSION = 1;

/** Without the leading dot. */
export const MAP_FILE_EXTENSION = 'stakemap.json';

/** Largest file that any door accepts, bytes. */
export const FILE_SIZE_LIMIT = 20_000_000;
