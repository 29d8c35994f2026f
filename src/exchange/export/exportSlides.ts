import { workAside } from '../../drawing/aside/workerClient';
import { fileNameFor } from './fileName';
import { type ExportedFile, refuseEmpty, type Scene } from './scene';

/**
 * The scene as PowerPoint slides of native shapes and real text, one a page, made off the page.
 * @throws ExportError
 */
export async function exportSlides(scene: Scene, signal?: AbortSignal): Promise<ExportedFile> {
  refuseEmpty(scene);
  const { picture, title } = scene;
  const blob = await workAside({ kind: 'slides', picture, title }, signal);
  return { blob, name: fileNameFor(title, 'pptx') };
}
