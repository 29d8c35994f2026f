import { OperationError } from '../../document/errors';
import { PASTE_KINDS, type PasteKind } from '../../exchange/pasting/pastedPeople';
import { boundsOf, boxOf } from '../../layout/geometry';
import { selectPeople } from '../../state/selection';
import { select } from '../../state/session';
import { announce } from '../announcing';
import { commandContext } from '../context';
import { mergePaste } from './mergePaste';
import { type PastePlan, planPaste } from './planPaste';

export type { PasteKind, PastePlan };
export { PASTE_KINDS, planPaste };

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
