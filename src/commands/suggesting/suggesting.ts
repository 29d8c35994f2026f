import { type RoleSuggestion, suggestionsFor } from '../../analysis/roleSuggestions';
import type { MapSnapshot } from '../../model/map';
import { PURCHASE_FUNCTIONS } from '../../model/vocabulary';
import { dismiss } from '../../state/dismissals';
import { announce } from '../announcing';
import { attempt, commandContext } from '../context';
import { keepBeforeLarge } from '../largeEdits';

export type { RoleSuggestion };

/** What titles suggest, without what was dismissed. */
export function openSuggestions(
  map: MapSnapshot,
  dismissed: readonly string[] = [],
): readonly RoleSuggestion[] {
  const gone = new Set(dismissed);
  return suggestionsFor(map).filter((suggestion) => !gone.has(keyOf(suggestion)));
}

/**
 * Sets what is suggested, all in one step of undo. Whoever was given a role meanwhile keeps it, and
 * functions are only added. Decision roles and functions carry no evidence that could say "guess".
 */
export function acceptSuggestions(suggestions: readonly RoleSuggestion[]): void {
  const context = commandContext();
  if (!context) return;
  const open = suggestions.filter(
    ({ personId }) => context.map.stakeholders.get(personId)?.role === 'unassigned',
  );
  keepBeforeLarge(open.length);
  const isMade = attempt(() =>
    context.document.transact((ops) => {
      for (const { personId, role, functions } of open) {
        const had = context.map.stakeholders.get(personId)?.functions ?? [];
        const all = new Set([...had, ...functions]);
        ops.updateStakeholder(personId, {
          ...(role && { role }),
          ...(functions.length > 0 && {
            functions: PURCHASE_FUNCTIONS.filter((each) => all.has(each)),
          }),
        });
      }
    }),
  );
  if (isMade) announce('suggestions.accepted', { count: open.length });
}

/** These are not suggested again for this map on this device, unless the title becomes another. */
export function dismissSuggestions(suggestions: readonly RoleSuggestion[]): void {
  const context = commandContext();
  if (!context) return;
  dismiss(context.mapId, suggestions.map(keyOf));
  announce('suggestions.dismissed', { count: suggestions.length });
}

function keyOf({ personId, reason }: RoleSuggestion): string {
  return `${personId} ${reason}`;
}
