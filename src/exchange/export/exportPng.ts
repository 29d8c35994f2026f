import { workAside } from '../../drawing/aside/workerClient';
import { embedMapInNew } from '../pngChunks';
import { pageFiles } from './pageFiles';
import { type ExportedFile, refuseEmpty, type Scene } from './scene';

interface PngExportOptions {
  /** Picture px per map px, or per px of a page of fixed size: 1 to 4 */
  readonly scale: number;
  /**
   * The map file to carry inside, so that the picture opens as a map; null for none. It is readable
   * by whoever gets the picture, people not shown included.
   */
  readonly embed: string | null;
  readonly signal?: AbortSignal;
}

/**
 * The scene as a PNG picture, drawn off the page; an archive of pictures where it takes several pages.
 * The first carries the map. Timed as `map:export-png`.
 * @throws ExportError
 */
export async function exportPng(
  scene: Scene,
  { scale, embed, signal }: PngExportOptions,
): Promise<ExportedFile> {
  const start = performance.now();
  refuseEmpty(scene);
  const { picture, title } = scene;
  const pages = await workAside({ kind: 'png', picture, scale, title }, signal);
  const [first, ...others] = pages;
  const carrying = first && embed !== null ? await embedMapInNew(first, embed) : first;
  const file = await pageFiles(carrying ? [carrying, ...others] : pages, title, 'png');
  performance.measure('map:export-png', { start });
  return file;
}
