import { fileNameFor } from './fileName';
import { drawScene, type ExportedFile, type Scene, sceneTitle } from './scene';

/**
 * The scene as a self-contained SVG file with real text.
 * @throws ExportError `empty`
 */
export async function exportSvg(scene: Scene): Promise<ExportedFile> {
  const list = drawScene(scene);
  const { svgDocument } = await import('../../drawing/svg/svgFile');
  const title = sceneTitle(scene);
  const text = svgDocument(list, {
    title,
    description: scene.map.info.account,
    locale: scene.words.locale,
  });
  return {
    blob: new Blob([text], { type: 'image/svg+xml' }),
    name: fileNameFor(title, 'svg'),
  };
}
