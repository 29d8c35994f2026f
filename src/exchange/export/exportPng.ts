import { renderPictureAside } from '../../drawing/canvas/workerClient';
import { embedMapInNew } from '../pngChunks';
import { fileNameFor } from './fileName';
import { type ExportedFile, pictureOf, refuseEmpty, type Scene, sceneTitle } from './scene';

interface PngExportOptions {
  /** Picture px per map px: 1 to 4 */
  readonly scale: number;
  /**
   * The map file to carry inside, so that the picture opens as a map; null for none. It is readable
   * by whoever gets the picture, people not shown included.
   */
  readonly embed: string | null;
  readonly signal?: AbortSignal;
}

/**
 * The scene as a PNG picture, drawn off the page. Timed as `map:export-png`.
 * @throws ExportError
 */
export async function exportPng(
  scene: Scene,
  { scale, embed, signal }: PngExportOptions,
): Promise<ExportedFile> {
  const start = performance.now();
  refuseEmpty(scene);
  const title = sceneTitle(scene);
  const picture = await renderPictureAside({ ...pictureOf(scene), scale, title }, signal);
  const blob = embed === null ? picture : await embedMapInNew(picture, embed);
  performance.measure('map:export-png', { start });
  return { blob, name: fileNameFor(title, 'png') };
}
