import type { PngPart } from './pngEncoder';
import { type Picture, StripPrinter } from './stripPrinter';
import type { Strip } from './strips';

/** What a helper is told: the picture, once, then its strips one by one. */
export type HelperOrder = { readonly picture: Picture } | { readonly strip: Strip };

/** What it says: that it is there, then each strip; null for one that failed. */
export type HelperAnswer = 'ready' | { readonly part: PngPart | null };

/** Draws strips of a picture beside whoever draws the others. Ended from outside. */
const scope = self as unknown as DedicatedWorkerGlobalScope;

let printer: Promise<StripPrinter> | undefined;

scope.onmessage = async ({ data }: MessageEvent<HelperOrder>) => {
  if ('picture' in data) printer = StripPrinter.of(data.picture);
  else scope.postMessage(await print(data.strip));
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
