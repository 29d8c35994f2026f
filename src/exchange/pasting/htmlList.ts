const BLOCKS = 'li, p, div, h1, h2, h3, h4, h5, h6, tr, dt, dd, blockquote, pre';
/** Not for reading: Word writes its bullets out for those who know no lists. */
const UNREAD =
  'style, script, template, title, [style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]';
/** Paragraphs of Word's lists say their level. */
const WORD_LEVEL = /mso-list:[^;]*\blevel(\d)/i;
const MARGIN = /(?:margin|padding)-left:\s*(\d{1,6}(?:\.\d{0,6})?|\.\d{1,6})(pt|px|in|cm)/i;
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35 };
/** What word processors indent a level by, points. */
const STEP = 36;

interface Line {
  readonly depth: number;
  text: string;
}

/**
 * The lines of a document, indented by a tab a level: by the nesting of lists, by Word's levels, else
 * by margins.
 * @returns null where all lines are on one level, so that nothing is told that plain text does not tell
 */
export function indentedText(body: HTMLElement): string | null {
  const lines = linesOf(body).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const depths = [...new Set(lines.map(({ depth }) => depth))].sort((a, b) => a - b);
  if (depths.length < 2) return null;
  return lines
    .map(({ depth, text }) => '\t'.repeat(depths.indexOf(depth)) + text.replace(/\s+/g, ' ').trim())
    .join('\n');
}

function linesOf(body: HTMLElement): Line[] {
  const lines: Line[] = [{ depth: 0, text: '' }];
  // No recursion: a hostile document may be nested deeper than a stack is.
  const walker = body.ownerDocument.createTreeWalker(
    body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && node.matches(UNREAD)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Element)) {
      const line = lines.at(-1);
      if (line) line.text += node.nodeValue ?? '';
    } else if (node.tagName === 'BR') {
      // Within an item what follows still tells of the same person.
      const line = lines.at(-1);
      if (line && node.closest('li')) line.text += line.text.trim() === '' ? '' : ', ';
      else lines.push({ depth: line?.depth ?? 0, text: '' });
    } else if (node.matches(BLOCKS)) lines.push({ depth: depthOf(node), text: '' });
  }
  return lines;
}

function depthOf(block: Element): number {
  const item = block.closest('li');
  if (item) {
    const said = Number(item.getAttribute('aria-level'));
    return said > 0 && Number.isFinite(said) ? said : nestingOf(item);
  }
  const style = block.getAttribute('style') ?? '';
  const level = WORD_LEVEL.exec(style)?.[1];
  if (level !== undefined) return Number(level);
  const [, margin = '0', unit = 'pt'] = MARGIN.exec(style) ?? [];
  return Math.round((Number(margin) * (POINTS[unit.toLowerCase()] ?? 1)) / STEP);
}

function nestingOf(item: Element): number {
  let level = 0;
  for (let above = item.parentElement; above; above = above.parentElement) {
    if (above.tagName === 'UL' || above.tagName === 'OL') level++;
  }
  return level;
}
