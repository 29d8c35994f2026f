import type { Box } from '../../layout/displayList';
import { drawScene, type Scene, sceneTitle } from './scene';

export type PaperSize = 'A4' | 'A3';

export interface Paper {
  readonly size: PaperSize;
  readonly orientation: 'portrait' | 'landscape';
}

/** mm, the short side first. Source: ISO 216 */
const SIDES: Readonly<Record<PaperSize, readonly [number, number]>> = {
  A4: [210, 297],
  A3: [297, 420],
};
/** mm that common printers cannot reach, and a little air */
const MARGIN = 10;
const MM_PER_PX = 25.4 / 96;
/** Below this share of its size on screen, a card's text is too small to read on paper. */
const LEGIBLE = 0.5;

/**
 * The sheet that suits a drawing: turned to its shape, and A3 only where A4 would make it illegible.
 * @param bounds px, at 96 px an inch
 */
export function paperFor({ width, height }: Pick<Box, 'width' | 'height'>): Paper {
  const orientation = width >= height ? 'landscape' : 'portrait';
  const fits = (size: PaperSize) => fitOn({ size, orientation }, { width, height }) >= LEGIBLE;
  return { size: fits('A4') ? 'A4' : 'A3', orientation };
}

/** How much of its size on screen a drawing keeps on the sheet; at most 1. */
export function fitOn(paper: Paper, { width, height }: Pick<Box, 'width' | 'height'>): number {
  const { width: across, height: down } = printableArea(paper);
  return Math.min(1, across / (width * MM_PER_PX), down / (height * MM_PER_PX));
}

/** mm within the margins */
function printableArea({ size, orientation }: Paper): { width: number; height: number } {
  const [short, long] = SIDES[size];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
}

const PRINT_VIEW = 'print-view';
/** Shows the drawing instead of the app, on paper only. */
function printRules(paper: Paper): string {
  const { width, height } = printableArea(paper);
  return `
    @page { size: ${paper.size} ${paper.orientation}; margin: ${MARGIN}mm; }
    .${PRINT_VIEW} { display: none; }
    @media print {
      html, body { margin: 0; padding: 0; background: none; height: auto; overflow: visible; }
      body > :not(.${PRINT_VIEW}) { display: none !important; }
      .${PRINT_VIEW} { display: flex; justify-content: center; align-items: center;
        width: ${width}mm; height: ${height - 1}mm; overflow: hidden; break-inside: avoid; }
      .${PRINT_VIEW} > svg { max-width: 100%; max-height: 100%; print-color-adjust: exact;
        -webkit-print-color-adjust: exact; }
    }`;
}

let removeLast: (() => void) | undefined;

/**
 * Opens the browser's print dialog with the scene as vectors on one sheet, fitted inside its
 * margins; from there it goes to paper or to a PDF file. Resolves when the dialog has been asked for.
 * @throws ExportError `empty`
 */
export async function exportPrint(scene: Scene, paper?: Paper): Promise<void> {
  const list = drawScene(scene);
  const { svgDocument } = await import('../../drawing/svg/svgFile');
  const title = sceneTitle(scene);
  const text = svgDocument(list, { title, locale: scene.words.locale });
  showForPrint(text, title, paper ?? paperFor(list.bounds));
  window.print();
}

/**
 * Puts a drawing where only printing sees it. A sheet set from script, not a `<style>`: the page's
 * security policy need not allow inline styles. It stays until after printing; browsers that tell
 * of that too early, or never, are cleared at the next time.
 */
export function showForPrint(svg: string, title: string, paper: Paper): void {
  removeLast?.();
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const view = document.createElement('div');
  view.className = PRINT_VIEW;
  view.append(document.importNode(drawing, true));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(printRules(paper));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(view);
  // The title is what a PDF is named after.
  const titleBefore = document.title;
  document.title = title || titleBefore;

  const remove = () => {
    removeLast = undefined;
    window.removeEventListener('afterprint', remove);
    view.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    document.title = titleBefore;
  };
  removeLast = remove;
  window.addEventListener('afterprint', remove);
}
