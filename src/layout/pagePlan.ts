import type { MapSnapshot } from '../model/map';
import { ARRANGEMENTS, type Arrangement, type ArrangementChoice } from '../model/page';
import type { StakeholderId } from '../model/stakeholder';
import { CARD, cardSize } from './cardSize';
import { type Chart, explainedIn } from './chart';
import type { DisplayList } from './displayList';
import type { FrameOptions } from './frame';
import { boundsOfMap } from './geometry';
import { drawMap } from './mapDrawing';
import { filled, type PageFormat, type PageWords, pixelsPerPoint } from './page';
import { chartRoom, drawPage, largestScale } from './pageDrawing';
import { pageReferences } from './pageReferences';
import { type MapPart, splitMap } from './pageSplit';
import type { Density, DrawingStyle } from './style';
import { tidy } from './tree';

/** What is asked for. */
export interface PlanRequest {
  readonly frame: FrameOptions;
  /** Null for a picture as large as the map. */
  readonly format: PageFormat | null;
  readonly arrangement: ArrangementChoice;
  /** Never on several pages. */
  readonly onePage?: boolean;
  readonly pageWords: PageWords;
}

export interface PlannedPage {
  readonly list: DisplayList;
  /** "Branch of Una"; empty where there is one page. */
  readonly label: string;
  /** Who is drawn on it. */
  readonly people: readonly StakeholderId[];
}

/** How a map comes onto pages. */
export interface PagePlan {
  readonly pages: readonly PlannedPage[];
  readonly arrangement: Arrangement;
  /** The first arrangement that is legible, the last when none is. */
  readonly proposed: Arrangement;
  /** Points of the smallest text of people and lines, by the arrangements that were tried. */
  readonly texts: Readonly<Partial<Record<Arrangement, number>>>;
  /** What can be read on the page, points; 0 for a picture as large as the map. */
  readonly leastText: number;
}

interface Attempt {
  readonly pages: readonly PlannedPage[];
  readonly smallestText: number;
}

/**
 * Brings a map onto the page asked for: as it was drawn, with compact cards, laid out anew for the
 * page's shape, or on several pages; with `auto`, the first of these on which everything can be read.
 */
export function planPages(map: MapSnapshot, style: DrawingStyle, request: PlanRequest): PagePlan {
  const { format, arrangement } = request;
  if (!format) {
    const list = drawMap(map, style, request.frame);
    const pages = [{ list, label: '', people: [...map.stakeholders.keys()] }];
    return { pages, arrangement: 'drawn', proposed: 'drawn', texts: {}, leastText: 0 };
  }
  const planner = new Planner(map, style, request, format);
  const texts: Partial<Record<Arrangement, number>> = {};
  const tried = new Map<Arrangement, Attempt>();
  const attempt = (kind: Arrangement): Attempt => {
    const found = tried.get(kind) ?? planner.attempt(kind);
    tried.set(kind, found);
    texts[kind] = found.smallestText;
    return found;
  };
  const last = request.onePage ? 'rearranged' : 'split';
  const proposed =
    ARRANGEMENTS.find((kind) => kind === last || isReadable(attempt(kind), format)) ?? last;
  const used =
    arrangement === 'auto' || (arrangement === 'split' && request.onePage) ? proposed : arrangement;
  return {
    pages: attempt(used).pages,
    arrangement: used,
    proposed,
    texts,
    leastText: format.leastText,
  };
}

/** Rounding must not make the difference. */
const TOLERANCE = 0.995;

function isReadable({ smallestText }: Attempt, { leastText }: PageFormat): boolean {
  return smallestText >= leastText * TOLERANCE;
}

class Planner {
  private readonly compact: DrawingStyle;

  constructor(
    private readonly map: MapSnapshot,
    private readonly style: DrawingStyle,
    private readonly request: PlanRequest,
    private readonly format: PageFormat,
  ) {
    this.compact = { ...style, density: 'compact' };
  }

  attempt(kind: Arrangement): Attempt {
    switch (kind) {
      case 'drawn':
        return this.onePage(this.map, this.style);
      case 'compact':
        return this.onePage(this.map, this.compact);
      case 'rearranged':
        return this.rearranged();
      case 'split':
        return this.split();
    }
  }

  private onePage(map: MapSnapshot, style: DrawingStyle): Attempt {
    const { list, smallestText } = drawPage(map, style, this.request.frame, this.format);
    return { pages: [{ list, label: '', people: [...map.stakeholders.keys()] }], smallestText };
  }

  /** The cards that come out larger: full ones where there is room. */
  private rearranged(): Attempt {
    const full = this.onePage(this.tidied(this.map, 'full'), this.style);
    if (isReadable(full, this.format)) return full;
    return this.onePage(this.tidied(this.map, 'compact'), this.compact);
  }

  private split(): Attempt {
    const parts = splitMap(this.map, (part) => this.fits(part));
    const firstPage = new Map<StakeholderId, number>();
    parts.forEach(({ heads }, index) => {
      for (const head of heads) if (!firstPage.has(head)) firstPage.set(head, index + 1);
    });
    let smallestText = Number.POSITIVE_INFINITY;
    const pages = parts.map((part, index) => {
      const label = this.labelOf(part);
      const map = this.tidied(part.map, 'compact');
      const page = drawPage(
        map,
        this.compact,
        this.frameOf(label, index, parts.length),
        this.format,
        (chart) => this.references(part, parts, firstPage, chart),
      );
      smallestText = Math.min(smallestText, page.smallestText);
      return { list: page.list, label: parts.length > 1 ? label : '', people: drawnOn(part) };
    });
    return { pages, smallestText };
  }

  private references(
    part: MapPart,
    parts: readonly MapPart[],
    firstPage: ReadonlyMap<StakeholderId, number>,
    chart: Chart,
  ) {
    const { pageWords } = this.request;
    const onwards = new Map<StakeholderId, string>();
    for (const id of part.folded) {
      const page = firstPage.get(id);
      if (page !== undefined) onwards.set(id, filled(pageWords.on, { page }));
    }
    const back = new Map<StakeholderId, string>();
    for (const head of part.heads) {
      const above = parts.findIndex(({ folded }) => folded.includes(head));
      if (above >= 0) back.set(head, filled(pageWords.from, { page: above + 1 }));
    }
    return pageReferences(chart, this.compact, this.map.info.direction, onwards, back);
  }

  private frameOf(label: string, index: number, pages: number): FrameOptions {
    const { frame, pageWords } = this.request;
    if (pages === 1) return frame;
    const title = frame.title ?? { title: '', account: '', stage: '', date: '', author: '' };
    return {
      ...frame,
      title: { ...title, title: [title.title, label].filter((part) => part !== '').join(' · ') },
      pageNumber: filled(pageWords.page, { page: index + 1, pages }),
    };
  }

  private labelOf({ heads, piece }: MapPart): string {
    const { pageWords } = this.request;
    const names = heads.map(
      (head) => this.map.stakeholders.get(head)?.name || this.style.words.unnamed,
    );
    const label =
      names.length === 0
        ? pageWords.overview
        : filled(pageWords.branch, { name: names.join(', ') });
    if (piece.of === 1) return label;
    return filled(pageWords.part, { label, part: piece.number, parts: piece.of });
  }

  /** Asked often, so nothing is drawn for it: compact text has one smallest size. */
  private fits(part: MapSnapshot): boolean {
    const { width, height } = cardSize('compact');
    const free = chartRoom(
      explainedIn(part),
      this.compact,
      this.frameOf(this.style.words.unnamed, 0, 2),
      this.format,
    );
    const needed = (this.format.leastText * pixelsPerPoint(this.format)) / SMALLEST_COMPACT_TEXT;
    // Not even edge to edge.
    if (part.stakeholders.size * width * height * needed ** 2 > free.width * free.height) {
      return false;
    }
    const room = boundsOfMap(this.tidied(part, 'compact'));
    if (!room) return true;
    const scale = Math.min(
      largestScale(this.format),
      free.width / (room.width * (width / CARD.width) + REACH),
      free.height / (room.height * (height / CARD.height) + 2 * REACH),
    );
    return scale >= needed;
  }

  private tidied(map: MapSnapshot, density: Density): MapSnapshot {
    const { width, height } = chartRoom(
      explainedIn(map),
      this.style,
      this.request.frame,
      this.format,
    );
    const card = cardSize(density);
    const aspect = (width / height) * ((CARD.width / card.width) * (card.height / CARD.height));
    const places = tidy(map, { aspect });
    return {
      ...map,
      stakeholders: new Map(
        [...map.stakeholders].map(([id, person]) => [
          id,
          { ...person, position: places.get(id) ?? person.position },
        ]),
      ),
    };
  }
}

/** px that badges, references and strokes reach beyond cards */
const REACH = 24;
/** px in map space */
const SMALLEST_COMPACT_TEXT = 12;

function drawnOn({ map, heads, folded }: MapPart): StakeholderId[] {
  const hidden = new Set<StakeholderId>();
  const cut = new Set(folded);
  const isHidden = (id: StakeholderId): boolean => {
    const managerId = map.stakeholders.get(id)?.managerId ?? null;
    return managerId !== null && (hidden.has(managerId) || cut.has(managerId));
  };
  // Managers stand before their reports in a part.
  for (const id of map.stakeholders.keys()) {
    if (!heads.includes(id) && isHidden(id)) hidden.add(id);
  }
  return [...map.stakeholders.keys()].filter((id) => !hidden.has(id));
}
