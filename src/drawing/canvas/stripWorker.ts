import type { PngPart } from './pngEncoder';
import { type Picture, StripPrinter } from './stripPrinter';
import type { Strip } from './strips';

/** What a helper is told: the picture, then its strips one by one, and at last null for a picture. */
export type HelperOrder = { readonly picture: Picture | null } | { readonly strip: Strip };

/** What it says: that it is there, then each strip; null for one that failed. */
export type HelperAnswer = 'ready' | { readonly part: PngPart | null };

/** Draws strips of a picture beside whoever draws the others. Ended from outside. */
const scope = self as unknown as DedicatedWorkerGlobalScope;

let printer: Promise<StripPrinter> | undefined;

scope.onmessage = async ({ data }: MessageEvent<HelperOrder>) => {
  if ('strip' in data) {
    scope.postMessage(await print(data.strip));
    return;
  }
  const last = printer;
  printer = data.picture ? StripPrinter.of(data.picture) : undefined;
  // A picture that cannot be drawn is told of with its first strip.
  printer?.catch(() => undefined);
  (await last?.catch(() => undefined))?.release();
};

async function print(strip: Strip): Promise<HelperAnswer> {
  try {
    return { part: (await (await printer)?.print(strip)) ?? null };
  } catch {
    // Whoever asked draws it again, and says why if that fails as well.
    return { part: null };
  }
}

scope.postMessage('ready' satisfies HelperAnswer);
