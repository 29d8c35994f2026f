import { ExportError } from '../exportError';

export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A canvas to draw on, whichever kind this thread has. */
export interface Surface {
  readonly context: Context2D;
  readonly width: number;
  readonly height: number;
  /** @throws ExportError `out-of-memory` when the browser gives no picture */
  toPng(): Promise<Blob>;
  /** Frees the pixels now: Safari counts every canvas not yet collected against a small total. */
  release(): void;
}

/**
 * @param width    px
 * @param height   px
 * @param readBack whether pixels are read after drawing; then the browser keeps them out of the GPU
 * @throws ExportError `out-of-memory` when there is no context to be had, `unsupported` without canvas
 */
export function createSurface(width: number, height: number, readBack: boolean): Surface {
  const settings: CanvasRenderingContext2DSettings = { willReadFrequently: readBack };
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', settings);
    if (!context) throw new ExportError('out-of-memory');
    return {
      context,
      width,
      height,
      toPng: () => canvas.convertToBlob({ type: 'image/png' }),
      release: () => shrink(canvas),
    };
  }
  if (typeof document === 'undefined') throw new ExportError('unsupported');
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', settings);
  if (!context) throw new ExportError('out-of-memory');
  return {
    context,
    width,
    height,
    toPng: () => elementToPng(canvas),
    release: () => shrink(canvas),
  };
}

function shrink(canvas: { width: number; height: number }): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** A canvas over the browser's limit answers null instead of throwing. */
function elementToPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new ExportError('out-of-memory'));
    }, 'image/png');
  });
}
