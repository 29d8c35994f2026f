import { type PictureRequest, planPicture } from '../../drawing/canvas/picture';
import { workAside } from '../../drawing/canvas/workerClient';
import { ExportError } from '../../drawing/exportError';
import type { PagePlan } from '../../layout/pagePlan';

/** What is to be shown, whatever kind of file it becomes. */
export interface Scene {
  readonly picture: PictureRequest;
  /** What a file made of the scene is called by. */
  readonly title: string;
}

/** A file ready to be saved. */
export interface ExportedFile {
  readonly blob: Blob;
  readonly name: string;
}

/** Fewer people than this are laid out sooner than a worker has started. */
const MOST_PEOPLE_HERE = 60;

/**
 * Lays the scene out on its pages, aside where that would hold the page up.
 * @throws ExportError `empty` when it shows nobody
 */
export async function planScene(scene: Scene, signal?: AbortSignal): Promise<PagePlan> {
  refuseEmpty(scene);
  const { picture } = scene;
  if (picture.map.stakeholders.size <= MOST_PEOPLE_HERE) return planPicture(picture);
  return workAside({ kind: 'plan', picture }, signal);
}

/**
 * A heading and a legend alone are not a map.
 * @throws ExportError `empty`
 */
export function refuseEmpty({ picture }: Scene): void {
  if (picture.map.stakeholders.size === 0) throw new ExportError('empty');
}
