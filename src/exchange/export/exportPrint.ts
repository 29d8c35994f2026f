import { workAside } from '../../drawing/aside/workerClient';
import type { PageFormat } from '../../layout/page';
import { refuseEmpty, type Scene } from './scene';

const PRINT_VIEW = 'print-view';
const MM_PER_INCH = 25.4;

/** Shows the drawings instead of the app, on paper only; margins are part of each drawing. */
function printRules({ width, height, pixelsPerInch }: PageFormat): string {
  const mm = (px: number) => `${((px / pixelsPerInch) * MM_PER_INCH).toFixed(1)}mm`;
  return `
    @page { size: ${mm(width)} ${mm(height)}; margin: 0; }
    .${PRINT_VIEW} { display: none; }
    @media print {
      html, body { margin: 0; padding: 0; background: none; height: auto; overflow: visible; }
      body > :not(.${PRINT_VIEW}) { display: none !important; }
      .${PRINT_VIEW} { display: block; }
      .${PRINT_VIEW} > svg { display: block; width: ${mm(width)}; height: ${mm(height - 1)};
        break-after: page; break-inside: avoid; print-color-adjust: exact;
        -webkit-print-color-adjust: exact; }
      .${PRINT_VIEW} > svg:last-child { break-after: auto; }
    }`;
}

let removeLast: (() => void) | undefined;

/**
 * Opens the browser's print dialog with the scene as vectors, a page a sheet; from there it goes to
 * paper or to a PDF file. Resolves when the dialog has been asked for.
 * @throws ExportError `empty`
 */
export async function exportPrint(
  scene: Scene,
  format: PageFormat,
  signal?: AbortSignal,
): Promise<void> {
  refuseEmpty(scene);
  const { picture, title } = scene;
  const sheets = await workAside({ kind: 'svg', picture, title }, signal);
  signal?.throwIfAborted();
  showForPrint(sheets, title, format);
  window.print();
}

/**
 * Puts drawings where only printing sees them. A sheet set from script, not a `<style>`: the page's
 * security policy need not allow inline styles. It stays until after printing; browsers that tell
 * of that too early, or never, are cleared at the next time.
 */
export function showForPrint(sheets: readonly string[], title: string, format: PageFormat): void {
  removeLast?.();
  const view = document.createElement('div');
  view.className = PRINT_VIEW;
  for (const svg of sheets) {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    view.append(document.importNode(drawing, true));
  }
  const rules = new CSSStyleSheet();
  rules.replaceSync(printRules(format));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  document.body.append(view);
  // The title is what a PDF is named after.
  const titleBefore = document.title;
  document.title = title || titleBefore;

  const remove = () => {
    removeLast = undefined;
    window.removeEventListener('afterprint', remove);
    view.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rules);
    document.title = titleBefore;
  };
  removeLast = remove;
  window.addEventListener('afterprint', remove);
}
