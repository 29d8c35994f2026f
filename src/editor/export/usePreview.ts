import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { SceneRequest } from '../../commands/exporting/exportRequest';
import { pictureRequest } from '../../commands/exporting/previewRequest';
import { drawPicture, type PictureRequest } from '../../drawing/canvas/picture';
import { renderPictureAside } from '../../drawing/canvas/workerClient';
import type { DisplayList } from '../../layout/displayList';

/** px in map space: of the picture at scale 1 */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Preview =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy'; readonly size: Size | null }
  | { readonly kind: 'drawing'; readonly list: DisplayList; readonly size: Size }
  | { readonly kind: 'picture'; readonly url: string; readonly size: Size }
  | { readonly kind: 'failed' };

/** More people than this are drawn by the worker, as an image: thousands of elements would stall the page. */
const MOST_ELEMENTS_FOR = 150;
/** The longer side of such an image, px: sharp on a dense screen. */
const IMAGE_SIDE = 1100;
/** Choices that follow each other quickly are drawn once. ms */
const SETTLE = 120;

/** The very drawing that will be exported, kept up with the choices without holding them up. */
export function usePreview({ map, selected, lens, choices, words }: SceneRequest): Preview {
  const { what, theme, background, title, legend, lens: chosenLens } = choices;
  const request = useMemo(
    () =>
      pictureRequest({
        map,
        selected,
        lens,
        words,
        choices: { what, theme, background, title, legend, lens: chosenLens },
      }),
    [map, selected, lens, words, what, theme, background, title, legend, chosenLens],
  );
  const shown = useDeferredValue(request);
  const people = shown.options.only?.size ?? shown.map.stakeholders.size;
  const large = people > MOST_ELEMENTS_FOR;
  const live = useMemo(() => (people === 0 || large ? null : drawn(shown)), [shown, people, large]);
  const image = useImage(large ? shown : null);
  if (people === 0) return { kind: 'none' };
  return live ?? image;
}

function drawn(request: PictureRequest): Preview {
  try {
    const list = drawPicture(request);
    return { kind: 'drawing', list, size: list.bounds };
  } catch (error) {
    console.error(error);
    return { kind: 'failed' };
  }
}

function useImage(request: PictureRequest | null): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'busy', size: null });
  useEffect(() => {
    if (!request) return;
    const controller = new AbortController();
    let url: string | undefined;
    const draw = async () => {
      const size = drawPicture(request).bounds;
      const scale = Math.min(1, IMAGE_SIDE / Math.max(size.width, size.height));
      setPreview((before) => (before.kind === 'picture' ? before : { kind: 'busy', size }));
      const blob = await renderPictureAside({ ...request, scale, title: '' }, controller.signal);
      if (controller.signal.aborted) return;
      url = URL.createObjectURL(blob);
      setPreview({ kind: 'picture', url, size });
    };
    const timer = setTimeout(() => {
      draw().catch((error: unknown) => {
        if (controller.signal.aborted) return;
        console.error(error);
        setPreview({ kind: 'failed' });
      });
    }, SETTLE);
    return () => {
      clearTimeout(timer);
      controller.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [request]);
  return preview;
}
