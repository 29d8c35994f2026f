import type { LensReading } from '../model/lensReading';
import type { MapSnapshot } from '../model/map';
import { normalise } from '../model/normalise';
import type { Stakeholder } from '../model/stakeholder';
import { CARD } from './cardSize';
import { mix } from './colour';
import type { DisplayItem, DisplayList, PathItem, PathSegment, TextItem } from './displayList';
import { boundsOfItems, boxOf } from './geometry';
import type { Font } from './measure';
import type { LensColour } from './palette';
import { lensColour, PALETTE, plainColour } from './palette';
import { rectangle } from './paths';
import { reportingSegments } from './reportingLines';
import type { DrawingStyle } from './style';
import { teamsOf } from './teams';
import { graphemesOf, wrapText } from './text';
import { visiblePeople } from './visibility';

/** Smaller words are not worth drawing. px on the screen */
const LEGIBLE = 9;
/** The largest name and the largest initials a box has room for. px in map space */
const NAME_SIZE = 30;
const INITIALS_SIZE = 56;
/** Inside the box, left and right of the words. px in map space */
const MARGIN = 14;
/** Under the stage lens bystanders step back: the part of their colour that is left. */
const STEPPED_BACK = 0.5;

/**
 * The simplified picture for a canvas zoomed far out: a box per visible person in the lens's colour,
 * the name or the initials where they can be read, reporting lines. All boxes of one colour are one
 * path and all lines another, so 2,000 people take a handful of items until names appear.
 * @param zoom  screen px per map px
 */
export function drawOverview(map: MapSnapshot, style: DrawingStyle, zoom: number): DisplayList {
  const { theme } = style;
  const { stakeholders } = normalise(map);
  const people = new Map<string, Stakeholder>();
  for (const id of visiblePeople(map)) {
    const person = stakeholders.get(id);
    if (person) people.set(id, person);
  }
  const boxes = new Map<string, { fill: string; edge: string; segments: PathSegment[] }>();
  const crowned: PathSegment[] = [];
  const words: TextItem[] = [];
  for (const person of people.values()) {
    const look = lookOf(person, style);
    const { x, y, width, height } = boxOf(person);
    let group = boxes.get(look.solid);
    if (!group) {
      group = { fill: look.solid, edge: look.edge, segments: [] };
      boxes.set(look.solid, group);
    }
    const outline = rectangle(x, y, width, height);
    for (const segment of outline) group.segments.push(segment);
    if (person.role === 'decision-maker')
      crowned.push(...rectangle(x - 8, y - 8, width + 16, height + 16));
    words.push(...wordsOn(person, look, style, zoom));
  }

  const lines: PathSegment[] = [];
  for (const [manager, reports] of teamsOf(people)) {
    for (const segment of reportingSegments(boxOf(manager), reports.map(boxOf), map.info, 0)) {
      lines.push(segment);
    }
  }
  const hairline = 1 / zoom;
  const items: DisplayItem[] = [
    path(lines, { stroke: PALETTE[theme].reporting, strokeWidth: hairline }),
    ...[...boxes.values()].map(({ fill, edge, segments }) =>
      path(segments, { fill, stroke: edge, strokeWidth: Math.min(6, hairline) }),
    ),
    path(crowned, { stroke: PALETTE[theme].text, strokeWidth: Math.min(16, 2 * hairline) }),
    ...words,
  ].filter((item) => item.kind !== 'path' || item.segments.length > 0);
  return { bounds: boundsOfItems(items) ?? { x: 0, y: 0, width: 0, height: 0 }, items };
}

function path(segments: PathSegment[], paint: Omit<PathItem, 'kind' | 'segments'>): PathItem {
  return { kind: 'path', segments, ...paint };
}

function lookOf(person: Stakeholder, { readings, theme }: DrawingStyle): LensColour {
  const reading: LensReading | undefined = readings.get(person.id);
  const colour = reading ? lensColour(reading, theme) : plainColour(theme);
  if (reading?.lens !== 'stage' || reading.value !== 'bystander') return colour;
  const { canvas } = PALETTE[theme];
  return {
    ...colour,
    solid: mix(canvas, colour.solid, STEPPED_BACK),
    edge: mix(canvas, colour.edge, STEPPED_BACK),
  };
}

/** The name where two lines of it can be read, else the initials, else nothing. */
function wordsOn(
  person: Stakeholder,
  look: LensColour,
  { measure, words }: DrawingStyle,
  zoom: number,
): TextItem[] {
  if (person.name === '') return [];
  const size = NAME_SIZE * zoom >= LEGIBLE ? NAME_SIZE : INITIALS_SIZE;
  if (size * zoom < LEGIBLE) return [];
  const font: Font = { size, weight: 600 };
  const limits = { width: CARD.width - 2 * MARGIN, lines: 2, locale: words.locale };
  const text = size === NAME_SIZE ? person.name : initialsOf(person.name);
  const lines = wrapText(
    text,
    font,
    size === NAME_SIZE ? limits : { ...limits, lines: 1 },
    measure,
  );
  const step = size * 1.15;
  const { x, y } = person.position;
  const first = y + CARD.height / 2 + size * 0.36 - ((lines.length - 1) * step) / 2;
  return lines.map((line, i) => ({
    kind: 'text',
    text: line.text,
    x: x + CARD.width / 2,
    y: first + i * step,
    ...font,
    fill: look.onSolid,
    anchor: 'middle',
    width: line.width,
  }));
}

/** First and last word's first letter; of a Chinese name all of up to three characters. */
export function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => word !== '');
  const [first = ''] = words;
  if (/^\p{Script=Han}/u.test(first)) return graphemesOf(first).slice(0, 3).join('');
  const letters = words.length > 1 ? [first, words.at(-1) ?? ''] : [first];
  return letters.map((word) => graphemesOf(word)[0] ?? '').join('');
}
