/** Longest single-line text (a name, a title), in UTF-16 units. */
export const SHORT_TEXT_LIMIT = 500;
/** Longest free text (notes, views), in UTF-16 units. */
export const LONG_TEXT_LIMIT = 20_000;

/** What XML 1.0 forbids: one such character would make a whole SVG unreadable. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Invisible characters that reorder the text around them; in a name they only mislead. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/** So much of a text is looked at: what is far too long is not to take long. UTF-16 units. */
const LOOKED_AT = 2 * LONG_TEXT_LIMIT;

/** Text as it may be kept and drawn: no forbidden characters, at most LONG_TEXT_LIMIT units. */
export function cleanLongText(text: string): string {
  return text
    .slice(0, LOOKED_AT)
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(BIDI_CONTROLS, '')
    .slice(0, LONG_TEXT_LIMIT)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** Whether cleaning takes out what nobody sees. */
export function hasInvisible(text: string): boolean {
  return text.search(FORBIDDEN) >= 0 || text.search(BIDI_CONTROLS) >= 0;
}

/** The same on one line: breaks and runs of space become one space; at most SHORT_TEXT_LIMIT units. */
export function cleanShortText(text: string): string {
  return cleanLongText(text.slice(0, LONG_TEXT_LIMIT))
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
    .slice(0, SHORT_TEXT_LIMIT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
