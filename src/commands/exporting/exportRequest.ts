import { lensReadings } from '../../analysis/lens';
import { everybodyBelow } from '../../analysis/reporting';
import type { MapDocument } from '../../document/mapDocument';
import type { Scene } from '../../exchange/export/scene';
import { type PageFormat, type PageWords, pageFormat } from '../../layout/page';
import type { DrawingWords } from '../../layout/style';
import { type Disclosure, facetsFor, showsLens } from '../../model/audience';
import type { MapSnapshot } from '../../model/map';
import { redacted } from '../../model/redaction';
import type { Lens } from '../../model/vocabulary';
import type { ExportChoices } from '../../state/exportChoices';
import type { MapId } from '../../state/repository';
import { commandContext } from '../context';
import { applied } from './applicable';
import { selectedMap } from './selectedMap';

/** Everything a file may say that is not in the map, in the reader's language. */
export interface ExportWords {
  readonly drawing: DrawingWords;
  readonly pages: PageWords;
  /** The title block's line on the current stage. */
  readonly stage: string;
  /** Today, as people of the language write it. */
  readonly date: string;
}

/** What is to be seen. */
export interface SceneRequest {
  readonly map: MapSnapshot;
  readonly selected: readonly string[];
  /** What the canvas shows. */
  readonly lens: Lens;
  /** As they apply: see `applied`. */
  readonly choices: ExportChoices;
  readonly words: ExportWords;
  /** Where there is room for one picture only, a map that wants several pages has to do with one. */
  readonly onePage?: boolean;
}

/** What is to be exported, and how. */
export interface ExportRequest extends SceneRequest {
  readonly mapId: MapId;
  readonly document: Pick<MapDocument, 'encodeForSharing'>;
}

/** A request about the open map as it is now, or null when none is open. */
export function openMapRequest(choices: ExportChoices, words: ExportWords): ExportRequest | null {
  const context = commandContext();
  if (!context) return null;
  const { mapId, map, document, selection, session } = context;
  return {
    mapId,
    map,
    document,
    selected: selection.people,
    lens: session.lens,
    choices: applied(choices, selection.people.length),
    words,
  };
}

/** The people asked for, or undefined for everybody. */
function peopleOf({ map, choices, selected }: SceneRequest): ReadonlySet<string> | undefined {
  if (choices.what === 'map') return undefined;
  if (choices.what === 'selection') return new Set(selected);
  return new Set(selected.flatMap((id) => [id, ...everybodyBelow(map, id)]));
}

export function disclosureOf({ audience, facets, naming }: ExportChoices): Disclosure {
  return { facets: facetsFor(audience, facets), naming };
}

/**
 * The map with nobody in it but the people asked for, and nothing but what the audience may know:
 * whatever is drawn, carried or written is made of this.
 */
export function mapOf(request: SceneRequest): MapSnapshot {
  const people = peopleOf(request);
  const map = people ? selectedMap(request.map, people) : request.map;
  const { unnamed } = request.words.drawing;
  return redacted(map, disclosureOf(request.choices), unnamed, request.map.stakeholders);
}

/** The page asked for; null for a picture as large as the map. */
export function formatOf({ page, customWidth, customHeight }: ExportChoices): PageFormat | null {
  return pageFormat(page, { width: customWidth, height: customHeight });
}

export function sceneOf(request: SceneRequest): Scene {
  const { choices, words } = request;
  const map = mapOf(request);
  const { title, account } = map.info;
  const { facets } = disclosureOf(choices);
  const lens = choices.lens ?? request.lens;
  const heading = {
    title: choices.title ? title : '',
    account: choices.account ? account : '',
    stage: choices.stage && facets.has('deal') ? words.stage : '',
    date: choices.date ? words.date : '',
    author: choices.author,
  };
  return {
    title: title || account,
    picture: {
      map,
      readings: showsLens(lens, facets) ? lensReadings(map, lens) : new Map(),
      words: words.drawing,
      theme: choices.theme,
      fonts: choices.format === 'svg' || choices.format === 'pptx' ? 'file' : 'screen',
      facets,
      plan: {
        format: formatOf(choices),
        arrangement: choices.arrangement,
        onePage: request.onePage,
        pageWords: words.pages,
        frame: {
          title: Object.values(heading).some((part) => part !== '') ? heading : undefined,
          legend: choices.legend,
          confidentiality: choices.confidentiality,
          background: choices.background,
        },
      },
    },
  };
}
