import { OperationError } from '../../document/errors';
import { ImportError } from '../../exchange/import/importError';
import { clipboardText } from '../../exchange/pasting/clipboardText';
import { PASTE_KINDS } from '../../exchange/pasting/pastedPeople';
import { boundsOf, boxOf } from '../../layout/geometry';
import { emptyMap, type MapSnapshot } from '../../model/map';
import { createMap } from '../../state/library';
import { selectPeople } from '../../state/selection';
import { select } from '../../state/session';
import { announce } from '../announcing';
import { commandContext } from '../context';
import type { BroughtIn } from '../copies/bringIn';
import { keepBeforeLarge } from '../largeEdits';
import { mergePaste } from './mergePaste';
import { createMapFromText } from './newMapFromPaste';
import { type PastePlan, planMap, planPaste } from './planPaste';
import { type PastedMap, wholeMapIn } from './wholeMap';

export type { PastePlan };
export { clipboardText, PASTE_KINDS };

/** What a text comes to: a plan, or why there is none. */
export interface Reading {
  readonly plan: PastePlan;
  /** The map that the text is. */
  readonly whole: PastedMap | null;
  readonly failure: ImportError | null;
}

/**
 * Understands a text.
 * @param map       that it may be merged into
 * @param clipping  people copied from another map, as which the text is to be read
 * @param kind      what the text is, where the user knows better
 */
export function readPaste(
  map: MapSnapshot,
  text: string,
  clipping: string,
  kind?: PastePlan['kind'],
): Reading {
  const found = wholeMapIn(text, clipping);
  const whole = found instanceof ImportError ? null : found;
  const failure = found instanceof ImportError ? found : null;
  if (failure && kind === undefined) {
    return { whole, failure, plan: { kind: 'map', people: [], links: [], unknownWords: [] } };
  }
  const asText = kind === 'map' ? undefined : kind;
  const isMap = whole !== null && asText === undefined;
  const plan = isMap ? planMap(map, whole.map) : planPaste(map, text, asText);
  return { whole, failure: null, plan };
}

/** Makes a map of its own, unless it is one that is here already. Rejects when it can't be written */
export async function newMapFromPaste({ plan, whole }: Reading, text: string): Promise<BroughtIn> {
  if (whole?.isFile && plan.kind === 'map') {
    const { bringIn } = await import('../copies/bringIn');
    return bringIn(whole, '');
  }
  const id =
    plan.kind === 'map'
      ? await createMap(whole?.map ?? emptyMap())
      : await createMapFromText(text, plan.kind);
  return { kind: 'new', id };
}

/** Puts the pasted people on the open map, selects them and shows them. @returns why the map refused */
export function addPasted(plan: PastePlan): 'full' | 'other' | null {
  const context = commandContext();
  if (!context) return 'other';
  try {
    keepBeforeLarge(plan.people.length);
    const ids = mergePaste(context.document, plan);
    select(selectPeople(ids));
    const { stakeholders } = context.document.snapshot;
    const bounds = boundsOf(ids.flatMap((id) => stakeholders.get(id) ?? []).map(boxOf));
    if (bounds && context.map.stakeholders.size === 0) context.camera.fit(bounds);
    else if (bounds) context.camera.reveal(bounds);
    announce('pasting.added', { count: plan.people.length });
    return null;
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return error.reason === 'too-many-stakeholders' ? 'full' : 'other';
  }
}
