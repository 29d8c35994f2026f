import { headingRank } from './headings';
import type { Table } from './tableOfRows';

/** "Level 2", "L2", "层级2", "第二级" */
const LEVEL =
  /^(?:(?:level|tier|l|级别|层级|級別|層級)[\s_-]*\d|第?[一二三四五六七八九]\s*[级級层層])$/i;

/**
 * A table that shows who reports to whom by the column in which a name stands, as one with a column of
 * names and one of managers; any other table as it is, as one whose names stand elsewhere.
 */
export function withManagersOfLevels(table: Table): Table {
  const levels = [...table.headings.keys()].filter((at) => LEVEL.test(table.headings[at] ?? ''));
  const depths = table.rows.map((row) => {
    const filled = levels.filter((at) => (row[at] ?? '').trim() !== '');
    return filled.length === 1 ? levels.indexOf(filled[0] ?? 0) : -1;
  });
  const others = [...table.headings.keys()].filter((at) => !levels.includes(at));
  const areNamed = others.some((at) => says(table.headings[at] ?? ''));
  if (levels.length < 2 || depths.includes(-1) || areNamed) return table;
  const above: string[] = [];
  const rows = table.rows.map((row, index) => {
    const depth = depths[index] ?? 0;
    const name = (row[levels[depth] ?? 0] ?? '').trim();
    const manager = above.slice(0, depth).findLast((each) => each !== '') ?? '';
    above.splice(depth);
    while (above.length < depth) above.push('');
    above.push(name);
    return [name, manager, ...others.map((at) => row[at] ?? '')];
  });
  return { headings: ['Name', 'Manager', ...others.map((at) => table.headings[at] ?? '')], rows };
}

/** Whether a heading says by itself who somebody is or reports to. */
function says(heading: string): boolean {
  const fields = ['name', 'firstName', 'lastName', 'nameReversed', 'manager'] as const;
  return fields.some((field) => headingRank(heading, field) !== null);
}
