import { useShallow } from 'zustand/react/shallow';
import type { Link } from '../../model/link';
import type { Stakeholder } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import { useSession } from '../../state/session';

/** The selected people as they are now; renders again only when one of them changes. */
export function useSelectedPeople(): readonly Stakeholder[] {
  const ids = useSession((session) => session.selection.people);
  return useOpenMap(useShallow(({ map }) => ids.flatMap((id) => map.stakeholders.get(id) ?? [])));
}

/** The selected links as they are now; renders again only when one of them changes. */
export function useSelectedLinks(): readonly Link[] {
  const ids = useSession((session) => session.selection.links);
  return useOpenMap(useShallow(({ map }) => ids.flatMap((id) => map.links.get(id) ?? [])));
}
