import { reportsOf } from '../analysis/reporting';
import { boundsOfMap } from '../layout/geometry';
import { DIRECTIONS, type MapLayout, SPACINGS } from '../model/mapLayout';
import type { StakeholderId } from '../model/stakeholder';
import { glideFrom } from '../state/glide';
import { announce } from './announcing';
import { type CommandContext, defineCommand } from './command';
import { commandContext } from './context';

/** What to tidy, and how. */
interface Wanted {
  /** Only this person's branch, who stays in place. */
  readonly root?: StakeholderId;
  /** A direction or spacing that the map is to have from now on. */
  readonly change?: Partial<MapLayout>;
}

/** Lays people out anew, as one step of undo; what lays them out loads when it is first asked for. */
async function tidyMap(asked: CommandContext, { root, change }: Wanted = {}): Promise<void> {
  const start = performance.now();
  const { tidy } = await import('../layout/tree');
  // The map may have been edited, or left, meanwhile.
  const context = commandContext();
  if (context?.document !== asked.document) return;
  const { document, map, camera } = context;
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
  if (root === undefined && bounds) camera.fit(bounds);
}

export const tidyLayout = defineCommand({
  id: 'layout.tidy',
  label: 'command.layout.tidy',
  group: 'branch',
  shortcut: 'T',
  menus: ['canvas'],
  canRun: ({ map }) => map.stakeholders.size > 0,
  run: (context) => void tidyMap(context),
});

export const tidyBranch = defineCommand({
  id: 'layout.tidyBranch',
  label: 'command.layout.tidyBranch',
  group: 'branch',
  shortcut: 'Shift+T',
  menus: ['person'],
  canRun: ({ map, selection }) =>
    selection.people.length === 1 && reportsOf(map, selection.people[0] ?? '').length > 0,
  run: (context) => void tidyMap(context, { root: context.selection.people[0] }),
});

/** Choosing one tidies with it. */
export const directions = DIRECTIONS.map((direction) =>
  defineCommand({
    id: `layout.direction.${direction}`,
    label: `command.layout.${direction}`,
    parent: 'command.layout.direction',
    group: 'branch',
    canRun: ({ map }) => map.info.direction !== direction,
    run: (context) => void tidyMap(context, { change: { direction } }),
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
    run: (context) => void tidyMap(context, { change: { spacing } }),
  }),
);
