import { OperationError } from '../../document/errors';
import { ImportError } from '../../exchange/import/importError';
import { clipboardText } from '../../exchange/pasting/clipboardText';
import { PASTE_KINDS } from '../../exchange/pasting/pastedPeople';
import { boundsOf, boxOf } from '../../layout/geometry';
import { emptyMap, type MapSnapshot } from '../../model/map';
import { createMap } from '../../state/library';
import type { MapId } from '../../state/repository';
import { selectPeople } from '../../state/selection';
import { select } from '../../state/session';
import { announce } from '../announcing';
import { commandContext } from '../context';
import { mergePaste } from './mergePaste';
import { createMapFromText } from './newMapFromPaste';
import { type PastePlan, planMap, planPaste } from './planPaste';
import { type WholeMap, wholeMapIn } from './wholeMap';

export type { PastePlan };
export { clipboardText, PASTE_KINDS };

/** What a text comes to: a plan, or why there is none. */
export interface Reading {
  readonly plan: PastePlan;
  /** The map that the text is. */
  readonly whole: Exclude<WholeMap, ImportError> | null;
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

/** Makes a map of its own. @returns its id; rejects when it can't be written */
export function newMapFromPaste({ plan, whole }: Reading, text: string): Promise<MapId> {
  if (plan.kind !== 'map') return createMapFromText(text, plan.kind);
  return whole ? createMap(whole.map, whole.doc) : createMap(emptyMap());
}

/** Puts the pasted people on the open map, selects them and shows them. @returns why the map refused */
export function addPasted(plan: PastePlan): 'full' | 'other' | null {
  const context = commandContext();
  if (!context) return 'other';
  try {
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
