import { cleanShortText } from '../../model/text';

/** Names Windows keeps for devices, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** What Windows or macOS forbid in names, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/g;
/** Most bytes of a title in UTF-8: file systems end at 255, date and extension included. */
const TITLE_BYTES = 180;

/**
 * A file name that Windows, macOS and Linux all take: the title, the day, the extension.
 * @param title     of the map; when nothing of it can be used, the name is "stakeholder-map"
 * @param extension without the dot
 * @param day       local date that is put in, YYYY-MM-DD
 */
export function fileNameFor(title: string, extension: string, day = new Date()): string {
  const cleaned = fileStem(title, TITLE_BYTES);
  const base =
    cleaned === '' || RESERVED.test(cleaned) ? `stakeholder-map ${cleaned}`.trim() : cleaned;
  return `${base} ${isoDay(day)}.${extension}`;
}

/** What of a title a file may be named. @param bytes most, in UTF-8 @returns empty when nothing is left */
export function fileStem(title: string, bytes: number): string {
  return cutToBytes(cleanShortText(title.replace(FORBIDDEN, ' ')), bytes).replace(
    /^[.\s]+|[.\s]+$/g,
    '',
  );
}

function isoDay(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Cuts between characters, never inside one. */
function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > limit) break;
    kept += character;
  }
  return kept;
}
