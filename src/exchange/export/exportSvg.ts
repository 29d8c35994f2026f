import { pageFiles } from './pageFiles';
import { type ExportedFile, planScene, type Scene } from './scene';

/**
 * The scene as a self-contained SVG file with real text; an archive where it takes several pages.
 * @throws ExportError `empty`
 */
export async function exportSvg(scene: Scene, signal?: AbortSignal): Promise<ExportedFile> {
  const { pages } = await planScene(scene, signal);
  const { svgDocument } = await import('../../drawing/svg/svgFile');
  const { picture, title } = scene;
  const { format } = picture.plan;
  const texts = pages.map(({ list, label }) =>
    svgDocument(list, {
      title,
      description: label,
      locale: picture.words.locale,
      fonts: picture.fonts,
      size: format ?? undefined,
    }),
  );
  const blobs = texts.map((text) => new Blob([text], { type: 'image/svg+xml' }));
  return pageFiles(blobs, title, 'svg');
}
