import { workAside } from '../../drawing/aside/workerClient';
import { pageFiles } from './pageFiles';
import { type ExportedFile, refuseEmpty, type Scene } from './scene';

/**
 * The scene as a self-contained SVG file with real text, made off the page; an archive where it takes
 * several pages.
 * @throws ExportError
 */
export async function exportSvg(scene: Scene, signal?: AbortSignal): Promise<ExportedFile> {
  refuseEmpty(scene);
  const { picture, title } = scene;
  const texts = await workAside({ kind: 'svg', picture, title }, signal);
  const pages = texts.map((text) => new Blob([text], { type: 'image/svg+xml' }));
  return pageFiles(pages, title, 'svg');
}
