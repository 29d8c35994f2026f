import { useDeferredValue, useMemo } from 'react';
import { openSuggestions, type RoleSuggestion } from '../../commands/suggesting/suggesting';
import { useDismissals } from '../../state/dismissals';
import { useOpenMap } from '../../state/openMap';

/** What titles suggest for the open map now, without what was dismissed. */
export function useOpenSuggestions(): readonly RoleSuggestion[] {
  const id = useOpenMap((state) => state.id);
  // Typing must be seen at once; the suggestions may follow.
  const map = useDeferredValue(useOpenMap((state) => state.map));
  const dismissed = useDismissals((all) => all[id ?? '']);
  return useMemo(() => openSuggestions(map, dismissed), [map, dismissed]);
}
