import { lensReadings } from '../../analysis/lens';
import type { MapDocument } from '../../document/mapDocument';
import type { Scene } from '../../exchange/export/scene';
import type { DrawingWords } from '../../layout/style';
import type { MapSnapshot } from '../../model/map';
import type { Lens } from '../../model/vocabulary';
import type { ExportChoices } from '../../state/exportChoices';
import { commandContext } from '../context';
import { applied } from './applicable';
import { selectedMap } from './selectedMap';

/** Everything a file may say that is not in the map, in the reader's language. */
export interface ExportWords {
  readonly drawing: DrawingWords;
  /** The title block's line on the current stage. */
  readonly stage: string;
  /** Today, as people of the language write it. */
  readonly date: string;
}

/** The choices that the picture itself depends on. */
export type PictureChoices = Pick<
  ExportChoices,
  'what' | 'theme' | 'background' | 'title' | 'legend' | 'lens'
>;

/** What is to be seen. */
export interface SceneRequest {
  readonly map: MapSnapshot;
  readonly selected: readonly string[];
  /** What the canvas shows. */
  readonly lens: Lens;
  /** As they apply: see `applied`. */
  readonly choices: PictureChoices;
  readonly words: ExportWords;
}

/** What is to be exported, and how. */
export interface ExportRequest extends SceneRequest {
  readonly document: Pick<MapDocument, 'encodeForSharing'>;
  readonly choices: ExportChoices;
}

/** A request about the open map as it is now, or null when none is open. */
export function openMapRequest(choices: ExportChoices, words: ExportWords): ExportRequest | null {
  const context = commandContext();
  if (!context) return null;
  const { map, document, selection, session } = context;
  return {
    map,
    document,
    selected: selection.people,
    lens: session.lens,
    choices: applied(choices, selection.people.length),
    words,
  };
}

/** The people asked for, or undefined for everybody. */
function peopleOf({ choices, selected }: SceneRequest): ReadonlySet<string> | undefined {
  return choices.what === 'selection' ? new Set(selected) : undefined;
}

/** The map with nobody in it but the people asked for. */
export function mapOf(request: SceneRequest): MapSnapshot {
  const people = peopleOf(request);
  return people ? selectedMap(request.map, people) : request.map;
}

export function sceneOf(request: SceneRequest): Scene {
  const { map, choices, words } = request;
  const { title, account } = map.info;
  const lens = choices.lens ?? request.lens;
  return {
    map,
    only: peopleOf(request),
    lens,
    readings: lensReadings(map, lens),
    words: words.drawing,
    theme: choices.theme,
    title: choices.title ? { title, account, stage: words.stage, date: words.date } : undefined,
    legend: choices.legend,
    background: choices.background,
  };
}
