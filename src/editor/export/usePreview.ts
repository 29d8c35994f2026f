import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type SceneRequest, sceneOf } from '../../commands/exporting/exportRequest';
import { outlineOf, type PlanOutline, type PreviewAnswer } from '../../drawing/aside/jobs';
import { type PictureRequest, planPicture } from '../../drawing/aside/picture';
import { workAside } from '../../drawing/aside/workerClient';
import type { DisplayList } from '../../layout/displayList';

/** How the map comes onto pages. */
export type PlanSummary = PlanOutline;

export type Preview =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'drawing'; readonly list: DisplayList; readonly summary: PlanSummary }
  | { readonly kind: 'picture'; readonly url: string; readonly summary: PlanSummary };

/** Maps of more people than this are laid out by the worker. */
const MOST_PEOPLE_HERE = 60;
/** A page of more people than this comes as an image: thousands of elements would stall the page. */
const MOST_ELEMENTS_FOR = 150;
/** The longer side of such an image, px: sharp on a dense screen, and somewhat enlarged. */
const IMAGE_SIDE = 2400;
/** Choices that follow each other quickly are drawn once. ms */
const SETTLE = 120;

/** The very drawing that will be exported, kept up with the choices without holding them up. */
export function usePreview(request: SceneRequest, page: number): Preview {
  const { map, selected, lens, choices, words } = request;
  // Typing an unrelated choice must not draw the map again.
  const key = JSON.stringify(pictureChoices(choices));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the choices that count
  const picture = useMemo(
    () => sceneOf({ map, selected, lens, choices, words }).picture,
    [map, selected, lens, words, key],
  );
  const shown = useDeferredValue(picture);
  const people = shown.map.stakeholders.size;
  const aside = people > MOST_PEOPLE_HERE;
  const here = useMemo(
    () => (people === 0 || aside ? null : planned(shown)),
    [shown, people, aside],
  );
  const there = usePreviewAside(aside ? shown : null, page);
  if (people === 0) return { kind: 'none' };
  if (aside) return there;
  if (!here) return { kind: 'failed' };
  const list = here.lists[Math.min(page, here.lists.length - 1)];
  return list ? { kind: 'drawing', list, summary: here.summary } : { kind: 'failed' };
}

function pictureChoices({ scale: _, embed: __, ...others }: SceneRequest['choices']) {
  return others;
}

function planned(
  request: PictureRequest,
): { readonly summary: PlanSummary; readonly lists: readonly DisplayList[] } | null {
  try {
    const plan = planPicture(request);
    return {
      summary: outlineOf(plan, request.plan.format),
      lists: plan.pages.map(({ list }) => list),
    };
  } catch (error) {
    console.error(error);
    return null;
  }
}

function usePreviewAside(picture: PictureRequest | null, page: number): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'busy' });
  useEffect(() => {
    if (!picture) return;
    const controller = new AbortController();
    let url: string | undefined;
    const show = ({ plan, page: drawn }: PreviewAnswer) => {
      if (controller.signal.aborted) return;
      if ('list' in drawn) {
        setPreview({ kind: 'drawing', list: drawn.list, summary: plan });
        return;
      }
      url = URL.createObjectURL(drawn.picture);
      setPreview({ kind: 'picture', url, summary: plan });
    };
    const timer = setTimeout(() => {
      workAside(
        { kind: 'preview', picture, page, mostPeople: MOST_ELEMENTS_FOR, side: IMAGE_SIDE },
        controller.signal,
      )
        .then(show)
        .catch((error: unknown) => {
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
  }, [picture, page]);
  return preview;
}
