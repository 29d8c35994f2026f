import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { slideFile } from '../../src/drawing/pptx/slideFile';
import { svgDocument } from '../../src/drawing/svg/svgFile';
import { writePeopleCsv } from '../../src/exchange/export/csv';
import { writeMapFile } from '../../src/exchange/export/mapFile';
import { readMapFile } from '../../src/exchange/import/mapFile';
import { readTable } from '../../src/exchange/import/table';
import { parseOutline } from '../../src/exchange/outline/parseOutline';
import { printOutline } from '../../src/exchange/outline/printOutline';
import { planPages } from '../../src/layout/pagePlan';
import type { MapSnapshot } from '../../src/model/map';
import { pageWords, styleWith } from '../../tests/layout/mapBuilder';
import { elementsOf } from './dom';
import { differs } from './sameness';

/** What a spreadsheet runs when a cell begins with it, blanks before it or not. */
const RUNS = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Whether table, file and outline of a map are harmless and say what the map says. */
export function brokenFiles(map: MapSnapshot): string[] {
  const broken: string[] = [];
  const csv = writePeopleCsv(map);
  const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' });
  const running = data.flat().find((cell) => RUNS.test(cell));
  if (running !== undefined) broken.push(`a cell runs: ${JSON.stringify(running.slice(0, 40))}`);
  const { size } = map.stakeholders;
  if (size > 0 && readTable(csv).rows.length !== size) broken.push('the table has other people');
  const again = readMapFile(writeMapFile(map));
  if (differs(again.map, map)) broken.push('the map file says something else');
  if (again.notes.length > 0) broken.push('the map file had to be mended');
  const { people } = parseOutline(printOutline(map, 'en'));
  if (people.length !== size) broken.push('the outline has other people');
  return broken;
}

/** Whether picture and slides of a map are well-formed and nothing in them runs or is fetched. */
export async function brokenPictures(map: MapSnapshot): Promise<string[]> {
  if (map.stakeholders.size === 0) return [];
  const { title, account } = map.info;
  const heading = { title, account, stage: '', date: '', author: '' };
  const { pages } = planPages(map, styleWith(), {
    frame: { title: heading, legend: true, confidentiality: title, background: 'theme' },
    format: null,
    arrangement: 'drawn',
    pageWords,
  });
  const broken: string[] = [];
  for (const { list } of pages) {
    const svg = elementsOf(svgDocument(list, { title, locale: 'en' }));
    if (svg === null) broken.push('the SVG is not well-formed');
    else broken.push(...runningParts(svg).map((part) => `the SVG has ${part}`));
  }
  const notes = [...map.stakeholders.values()].map((person) => person.notes).join('\n');
  const slides = await slideFile(
    pages.map(({ list }) => ({ list, notes })),
    { title, locale: 'en', size: { width: 13, height: 7.5 } },
  );
  const parts = unzipSync(new Uint8Array(await slides.arrayBuffer()));
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const part = elementsOf(strFromU8(bytes));
    if (part === null) broken.push(`${path} is not well-formed`);
    else if (part.some((element) => element.getAttribute('TargetMode') === 'External'))
      broken.push(`${path} leads elsewhere`);
  }
  return broken;
}

const HARMLESS = new Set(
  'svg g rect path text tspan title desc defs marker clipPath circle ellipse line'.split(' '),
);

function runningParts(svg: readonly Element[]): string[] {
  return svg.flatMap((element) => {
    const attributes = [...element.attributes].filter(
      ({ name, value }) =>
        /^on|href$/i.test(name) ||
        /url\((?!["']?#)|javascript:/i.test(name === 'style' ? value : ''),
    );
    const isHarmless = HARMLESS.has(element.localName);
    return [...(isHarmless ? [] : [element.localName]), ...attributes.map(({ name }) => name)];
  });
}
