import { type KeyboardEvent, useDeferredValue } from 'react';
import { useText } from '../../i18n/i18n';
import { camera } from '../../state/camera';
import { useReadOnly } from '../../state/openMap';
import classes from './inspector.module.css';
import { LinkDetails } from './LinkDetails';
import { MapDetails } from './MapDetails';
import { PersonDetails } from './PersonDetails';
import { useSelectedLinks, useSelectedPeople } from './useSelected';

/** Everything known of what is selected: people, else links, else the map itself. */
export function DetailsPanel() {
  const t = useText();
  const readOnly = useReadOnly();
  // A click must be seen on the canvas at once; the panel may follow a frame later.
  const people = useDeferredValue(useSelectedPeople());
  const links = useDeferredValue(useSelectedLinks());
  return (
    <section className={classes.panel} aria-label={t('inspector.details')} onKeyDown={leave}>
      {readOnly && <p className={classes.intro}>{t('inspector.readOnly')}</p>}
      {people.length > 0 ? (
        <PersonDetails people={people} />
      ) : links.length > 0 ? (
        <LinkDetails links={links} />
      ) : (
        <MapDetails />
      )}
    </section>
  );
}

/** Escape goes back to the canvas, unless it has a list to close or a composition to cancel first. */
function leave(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
  event.stopPropagation();
  const { target } = event;
  if (target instanceof Element && target.getAttribute('aria-expanded') === 'true') return;
  camera().focus();
}
