/** A text with its selection, as a text area has them. */
export interface EditedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TAB_WIDTH = 4;

/**
 * Indents the selected lines by one level, or out by one; a single line takes along what is indented
 * below it. @returns null when there is no further in or out
 */
export function indented(edited: EditedText, by: 1 | -1): EditedText | null {
  const lines = edited.text.split('\n');
  const { first, last } = blockOf(lines, edited);
  const unit = unitOf(edited.text);
  const above = lines.slice(0, first).findLast(isFilled);
  const column = columnOf(lines[first] ?? '');
  if (by > 0 && (above === undefined || columnOf(above) < column)) return null;
  if (by < 0 && column === 0) return null;
  return rewritten(edited, lines, first, last, (line) =>
    by > 0 ? unit + line : outdented(line, unit),
  );
}

/**
 * A new line at the caret, as far in as this one. On a blank line that is indented it goes out a level
 * instead: twice Enter leaves a team.
 */
export function newLine(edited: EditedText): EditedText {
  const { text, start, end } = edited;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(lineStart).split('\n')[0] ?? '';
  const indent = indentOf(line);
  if (!isFilled(line) && indent !== '' && start === end) return indented(edited, -1) ?? edited;
  const isBefore = isFilled(line) && start - lineStart <= indent.length && start === end;
  const at = isBefore ? lineStart : start;
  const added = isBefore ? `${indent}\n` : `\n${indent}`;
  const caret = start + added.length;
  return {
    text: text.slice(0, at) + added + text.slice(isBefore ? at : end),
    start: caret,
    end: caret,
  };
}

/** Moves the selected line, with what is below it, past its next peer up or down; null when there is none. */
export function moved({ text, start, end }: EditedText, by: 1 | -1): EditedText | null {
  const lines = text.split('\n');
  const { first, last } = blockOf(lines, { text, start, end });
  const column = columnOf(lines[first] ?? '');
  const peer = by < 0 ? peerAbove(lines, first, column) : last + 1;
  if (peer === null || !isFilled(lines[peer] ?? '') || columnOf(lines[peer] ?? '') !== column) {
    return null;
  }
  const peerEnd = by < 0 ? first - 1 : lastBelow(lines, peer);
  const block = lines.slice(first, last + 1);
  const other = lines.slice(peer, peerEnd + 1);
  const [from, to] = by < 0 ? [peer, last] : [first, peerEnd];
  const swapped = by < 0 ? [...block, ...other] : [...other, ...block];
  const shift = (other.join('\n').length + 1) * by;
  return {
    text: [...lines.slice(0, from), ...swapped, ...lines.slice(to + 1)].join('\n'),
    start: start + shift,
    end: end + shift,
  };
}

/** Puts a candidate in the place of what was typed of it, and a space after it. */
export function completed(
  text: string,
  range: { readonly start: number; readonly end: number },
  candidate: string,
): EditedText {
  const rest = text.slice(range.end);
  const gap = /^[^\S\n]/.test(rest) ? '' : ' ';
  const caret = range.start + candidate.length + 1;
  return { text: text.slice(0, range.start) + candidate + gap + rest, start: caret, end: caret };
}

export function lineAt(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  return line;
}

/** The offset of a place given by line and column, as near as the text has one. */
export function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const at = Math.min(line, lines.length - 1);
  const before = lines.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0);
  return before + Math.min(column, lines[at]?.length ?? 0);
}

/** The lines of the selection; of one line, also those that are further in below it. */
function blockOf(lines: readonly string[], { text, start, end }: EditedText) {
  const first = lineAt(text, start);
  const last = lineAt(text, end);
  const isWhole = last > first && text[end - 1] === '\n';
  if (last > first) return { first, last: isWhole ? last - 1 : last };
  return { first, last: lastBelow(lines, first) };
}

function lastBelow(lines: readonly string[], first: number): number {
  const column = columnOf(lines[first] ?? '');
  let last = first;
  if (!isFilled(lines[first] ?? '')) return first;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!isFilled(line)) continue;
    if (columnOf(line) <= column) break;
    last = at;
  }
  return last;
}

function peerAbove(lines: readonly string[], first: number, column: number): number | null {
  for (let at = first - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (isFilled(line) && columnOf(line) <= column) return columnOf(line) === column ? at : null;
  }
  return null;
}

function rewritten(
  { start, end }: EditedText,
  lines: readonly string[],
  first: number,
  last: number,
  write: (line: string) => string,
): EditedText {
  const next = lines.map((line, at) => (at >= first && at <= last ? write(line) : line));
  const moveOf = (offset: number) => {
    let [before, after] = [0, 0];
    for (const [at, line] of lines.entries()) {
      const now = next[at]?.length ?? 0;
      if (offset <= before + line.length) {
        return after + Math.max(0, offset - before + now - line.length);
      }
      before += line.length + 1;
      after += now + 1;
    }
    return after;
  };
  return { text: next.join('\n'), start: moveOf(start), end: moveOf(end) };
}

function outdented(line: string, unit: string): string {
  if (line.startsWith(unit)) return line.slice(unit.length);
  if (line.startsWith('\t')) return line.slice(1);
  return line.replace(/^[ \u3000]{1,4}/, '');
}

/** What one level is in this text. */
function unitOf(text: string): string {
  return /^[ \t\u3000]+(?=\S)/m.exec(text)?.[0] ?? '\t';
}

function indentOf(line: string): string {
  return /^[^\S\n]*/.exec(line)?.[0] ?? '';
}

function columnOf(line: string): number {
  let column = 0;
  for (const character of indentOf(line)) {
    if (character === '\t') column += TAB_WIDTH - (column % TAB_WIDTH);
    else column += character === '\u3000' ? 2 : 1;
  }
  return column;
}

function isFilled(line: string): boolean {
  return line.trim() !== '';
}
