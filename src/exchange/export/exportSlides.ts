import { fileNameFor } from './fileName';
import { drawScene, type ExportedFile, type Scene, sceneTitle } from './scene';

/**
 * The scene as one PowerPoint slide of native shapes and real text.
 * @throws ExportError `empty`
 */
export async function exportSlides(scene: Scene): Promise<ExportedFile> {
  const list = drawScene(scene);
  const { slideFile } = await import('../../drawing/pptx/slideFile');
  const title = sceneTitle(scene);
  return {
    blob: await slideFile(list, { title, locale: scene.words.locale }),
    name: fileNameFor(title, 'pptx'),
  };
}
