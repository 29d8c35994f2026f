import { keepOpenVersion, openDocument, useOpenMap } from '../../state/openMap';
import { selectPeople } from '../../state/selection';
import { select } from '../../state/session';
import { applyUpdate, type WantedUpdate } from './applyUpdate';
import type { UpdatePlan } from './peopleDesk';
import {
  type AskOptions,
  type ColumnMapping,
  type PeopleFile,
  rememberColumns,
} from './readImport';

export type { UpdatePlan, WantedUpdate };

/** How the file differs from the open map as it stands now. @throws ImportError */
export function planUpdate(
  file: PeopleFile,
  columns: ColumnMapping,
  options: AskOptions,
): Promise<UpdatePlan> {
  const { map } = useOpenMap.getState();
  return file.desk.ask({ kind: 'compare', columns, map }, options);
}

/** Nobody is removed unless somebody says so. */
export function everythingOf(plan: UpdatePlan): WantedUpdate {
  return {
    added: new Set(plan.added.map(({ id }) => id)),
    changed: new Set(plan.changed.map(({ id }) => id)),
    removed: new Set(),
  };
}

/**
 * Changes the open map as wanted, one step of undo, and selects who is new.
 * @returns whether it could be changed
 */
export function updateMap(
  file: PeopleFile,
  columns: ColumnMapping,
  plan: UpdatePlan,
  wanted: WantedUpdate,
): boolean {
  const started = performance.now();
  const document = openDocument();
  if (!document) return false;
  try {
    keepOpenVersion('import');
    applyUpdate(document, plan, wanted);
  } catch (error) {
    console.error(error);
    return false;
  }
  performance.measure('map:import', { start: started, end: performance.now() });
  rememberColumns(file, columns);
  if (wanted.added.size > 0) select(selectPeople([...wanted.added]));
  return true;
}
