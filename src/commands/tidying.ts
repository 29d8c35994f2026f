import { reportsOf } from '../analysis/reporting';
import { boundsOfMap } from '../layout/geometry';
import { tidy } from '../layout/tree';
import { DIRECTIONS, type MapLayout, SPACINGS } from '../model/mapLayout';
import type { StakeholderId } from '../model/stakeholder';
import { glideFrom } from '../state/glide';
import { announce } from './announcing';
import { type CommandContext, defineCommand } from './command';

/** What to tidy, and how. */
interface Wanted {
  /** Only this person's branch, who stays in place. */
  readonly root?: StakeholderId;
  /** A direction or spacing that the map is to have from now on. */
  readonly change?: Partial<MapLayout>;
}

/** Lays people out anew, as one step of undo. */
function tidyMap({ document, map, camera }: CommandContext, { root, change }: Wanted = {}): void {
  const start = performance.now();
  const seen = camera.visibleBox();
  const aspect = seen.height > 0 ? seen.width / seen.height : undefined;
  const positions = tidy(map, { aspect, root, layout: { ...map.info, ...change } });
  glideFrom(map, positions.keys());
  document.transact((ops) => {
    if (change) ops.updateInfo(change);
    ops.moveStakeholders(positions);
  });
  performance.measure('map:tidy', { start });
  announce('editor.said.tidied');
  const bounds = boundsOfMap(document.snapshot);
  if (!root && bounds) camera.fit(bounds);
}

export const tidyLayout = defineCommand({
  id: 'layout.tidy',
  label: 'command.layout.tidy',
  group: 'branch',
  shortcut: 'T',
  menus: ['canvas'],
  canRun: ({ map }) => map.stakeholders.size > 0,
  run: (context) => tidyMap(context),
});

export const tidyBranch = defineCommand({
  id: 'layout.tidyBranch',
  label: 'command.layout.tidyBranch',
  group: 'branch',
  shortcut: 'Shift+T',
  menus: ['person'],
  canRun: ({ map, selection }) =>
    selection.people.length === 1 && reportsOf(map, selection.people[0] ?? '').length > 0,
  run: (context) => tidyMap(context, { root: context.selection.people[0] }),
});

/** Choosing one tidies with it. */
export const directions = DIRECTIONS.map((direction) =>
  defineCommand({
    id: `layout.direction.${direction}`,
    label: `command.layout.${direction}`,
    parent: 'command.layout.direction',
    group: 'branch',
    canRun: ({ map }) => map.info.direction !== direction,
    run: (context) => tidyMap(context, { change: { direction } }),
  }),
);

/** Choosing one tidies with it. */
export const spacings = SPACINGS.map((spacing) =>
  defineCommand({
    id: `layout.spacing.${spacing}`,
    label: `command.layout.${spacing}`,
    parent: 'command.layout.spacing',
    group: 'branch',
    canRun: ({ map }) => map.info.spacing !== spacing,
    run: (context) => tidyMap(context, { change: { spacing } }),
  }),
);
