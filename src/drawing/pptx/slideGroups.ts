/** A shape, as pptxgenjs writes it: none contains another. */
const SHAPE = /<p:(sp|cxnSp)>.*?<\/p:\1>/gs;
const NAME = / name="([^"]*)"/;
const PLACE = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/;
/** Between the number of a group and the name of a shape. */
const MARK = '§§';
/** Beyond the ids that pptxgenjs gives to shapes. */
const FIRST_GROUP_ID = 100_000;

/** The name of a shape that tells which group it is of. @param group any number; shapes of one follow each other */
export function groupedName(group: number, name: string): string {
  return `${group}${MARK}${name}`;
}

interface Shape {
  readonly xml: string;
  readonly group: string;
  readonly name: string;
}

/**
 * The slide with shapes whose names say so (`groupedName`) in real groups, which pptxgenjs does not have.
 * Source: ECMA-376 part 1, §19.3.1.22 (grpSp)
 * @param slide XML
 */
export function withGroups(slide: string): string {
  const shapes = [...slide.matchAll(SHAPE)];
  const first = shapes[0]?.index;
  const last = shapes.at(-1);
  if (first === undefined || !last) return slide;
  const runs: Shape[][] = [];
  for (const [xml] of shapes) {
    const shape = shapeOf(xml);
    const run = runs.at(-1);
    if (run?.[0]?.group === shape.group && shape.group !== '') run.push(shape);
    else runs.push([shape]);
  }
  const body = runs.map((run, index) => group(run, FIRST_GROUP_ID + index)).join('');
  return slide.slice(0, first) + body + slide.slice(last.index + last[0].length);
}

function shapeOf(xml: string): Shape {
  const [, whole = ''] = NAME.exec(xml) ?? [];
  const at = whole.indexOf(MARK);
  if (at < 0) return { xml, group: '', name: whole };
  const name = whole.slice(at + MARK.length);
  return { xml: xml.replace(NAME, () => ` name="${name}"`), group: whole.slice(0, at), name };
}

function group(shapes: readonly Shape[], id: number): string {
  const inner = shapes.map(({ xml }) => xml).join('');
  const [first] = shapes;
  if (!first || shapes.length === 1) return inner;
  const places = shapes.flatMap(({ xml }) => {
    const numbers = PLACE.exec(xml)?.slice(1).map(Number);
    return numbers ? [numbers as [number, number, number, number]] : [];
  });
  const left = Math.min(...places.map(([x]) => x));
  const top = Math.min(...places.map(([, y]) => y));
  const width = Math.max(...places.map(([x, , w]) => x + w)) - left;
  const height = Math.max(...places.map(([, y, , h]) => y + h)) - top;
  const at = `x="${left}" y="${top}"`;
  const size = `cx="${width}" cy="${height}"`;
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${first.name}"/><p:cNvGrpSpPr/><p:nvPr/>` +
    `</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off ${at}/><a:ext ${size}/><a:chOff ${at}/>` +
    `<a:chExt ${size}/></a:xfrm></p:grpSpPr>${inner}</p:grpSp>`
  );
}
