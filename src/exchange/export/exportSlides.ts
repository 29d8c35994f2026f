import { fileNameFor } from './fileName';
import { type ExportedFile, planScene, type Scene } from './scene';

/** What is said of a slide to whoever shows it, by the people on it. */
export type SlideNotes = (people: readonly string[]) => string;

/**
 * The scene as PowerPoint slides of native shapes and real text, one a page.
 * @throws ExportError `empty`
 */
export async function exportSlides(
  scene: Scene,
  notes: SlideNotes,
  signal?: AbortSignal,
): Promise<ExportedFile> {
  const { pages } = await planScene(scene, signal);
  const { slideFile } = await import('../../drawing/pptx/slideFile');
  const { picture, title } = scene;
  const { format } = picture.plan;
  const slides = pages.map(({ list, people }) => ({ list, notes: notes(people) }));
  const inch = format?.pixelsPerInch ?? CSS_INCH;
  const { width, height } = format ?? pages[0]?.list.bounds ?? SCREEN;
  return {
    blob: await slideFile(slides, {
      title,
      locale: picture.words.locale,
      size: { width: width / inch, height: height / inch },
    }),
    name: fileNameFor(title, 'pptx'),
  };
}

const CSS_INCH = 96;
const SCREEN = { width: 1280, height: 720 };
