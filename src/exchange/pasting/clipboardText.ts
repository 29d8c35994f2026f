import { indentedText } from './htmlList';
import { cellsText } from './htmlTable';
import { areSignatures } from './signatures';
import { isTable } from './tabled';

/** Longest HTML that is looked at, UTF-16 units. */
const LONGEST_HTML = 4_000_000;

/**
 * The text of a clipboard, with the structure that its plain text lost: the nesting of lists copied from
 * word processors becomes indentation, the cells of tables are parted by tabs. The HTML is parsed into a
 * document that runs no script and loads nothing.
 * @param html  of the same contents, or empty; too long, it is not looked at
 */
export function clipboardText(text: string, html: string): string {
  if (html.length > LONGEST_HTML || !/<(li|td|th|p|div)\b/i.test(html)) return text;
  if (isTable(text) || areSignatures(text)) return text;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return cellsText(body) ?? indentedText(body) ?? text;
}
