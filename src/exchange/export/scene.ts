import { drawPicture, type PictureRequest } from '../../drawing/canvas/picture';
import { ExportError } from '../../drawing/exportError';
import type { DisplayList } from '../../layout/displayList';
import type { DrawingWords, Theme } from '../../layout/style';
import type { LensReadings } from '../../model/lensReading';
import type { MapSnapshot } from '../../model/map';
import type { StakeholderId } from '../../model/stakeholder';
import type { Lens } from '../../model/vocabulary';

type PictureOptions = PictureRequest['options'];

/** What is to be shown, whatever kind of file it becomes. */
export interface Scene {
  readonly map: MapSnapshot;
  /** The people to show; everybody when not given. */
  readonly only?: ReadonlySet<StakeholderId>;
  readonly lens: Lens;
  /** Of `lens`, for everybody shown. */
  readonly readings: LensReadings;
  readonly words: DrawingWords;
  readonly theme: Theme;
  /** Heads the picture; left out, the picture has no heading. */
  readonly title?: PictureOptions['title'];
  readonly legend: boolean;
  readonly background: NonNullable<PictureOptions['background']>;
}

/** A file ready to be saved. */
export interface ExportedFile {
  readonly blob: Blob;
  readonly name: string;
}

export function pictureOf(scene: Scene): PictureRequest {
  const { map, only, readings, words, theme, title, legend, background } = scene;
  return { map, readings, words, theme, options: { only, title, legend, background } };
}

/**
 * Lays the scene out on this thread.
 * @throws ExportError `empty` when it shows nobody
 */
export function drawScene(scene: Scene): DisplayList {
  refuseEmpty(scene);
  return drawPicture(pictureOf(scene));
}

/**
 * A heading and a legend alone are not a map.
 * @throws ExportError `empty`
 */
export function refuseEmpty({ map, only }: Scene): void {
  const ids = [...map.stakeholders.keys()];
  const shown = only ? ids.some((id) => only.has(id)) : ids.length > 0;
  if (!shown) throw new ExportError('empty');
}

/** What a file made of the scene is called by. */
export function sceneTitle({ title, map }: Scene): string {
  return title?.title || map.info.title || map.info.account;
}
