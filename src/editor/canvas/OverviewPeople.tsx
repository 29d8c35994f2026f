import { ViewportPortal } from '@xyflow/react';
import { memo, useDeferredValue } from 'react';
import { useText } from '../../i18n/i18n';
import { CARD } from '../../layout/cardSize';
import { visiblePeople } from '../../layout/visibility';
import type { MapSnapshot } from '../../model/map';
import type { Stakeholder } from '../../model/stakeholder';
import { useOpenMap } from '../../state/openMap';
import { useSession } from '../../state/session';
import classes from './canvas.module.css';
import { cardName } from './cardName';

/**
 * The people of the overview for those who do not see it: a named, invisible button where the picture
 * shows each. Rendered after the picture, so that it delays nothing.
 */
export const OverviewPeople = memo(function OverviewPeople() {
  const latest = useOpenMap((state) => state.map);
  const map = useDeferredValue<MapSnapshot | null>(latest, null);
  if (map === null) return null;
  return (
    <ViewportPortal>
      {[...visiblePeople(map)].map((id) => {
        const person = map.stakeholders.get(id);
        return person && <OverviewPerson key={id} person={person} />;
      })}
    </ViewportPortal>
  );
});

const OverviewPerson = memo(function OverviewPerson({ person }: { person: Stakeholder }) {
  const t = useText();
  const selected = useSession((state) => state.selection.people.includes(person.id));
  const { x, y } = person.position;
  return (
    // biome-ignore lint/a11y/useSemanticElements: thousands of plain boxes are far cheaper than buttons
    <div
      role="button"
      tabIndex={-1}
      className={classes.overviewPerson}
      data-stakeholder-id={person.id}
      data-overview
      aria-label={cardName(person, t)}
      aria-description={person.placeholder ? t('editor.placeholder') : undefined}
      aria-pressed={selected}
      style={{ left: x, top: y, ...CARD }}
    />
  );
});
