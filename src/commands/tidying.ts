import { reportsOf } from '../analysis/reporting';
import { boundsOfMap } from '../layout/geometry';
import { tidy } from '../layout/tree';
import type { StakeholderId } from '../model/stakeholder';
import { glideFrom } from '../state/glide';
import { announce } from './announcing';
import { type CommandContext, defineCommand } from './command';

/** Lays people out anew, as one step of undo. @param root only this person's branch, who stays in place */
function tidyMap({ document, map, camera }: CommandContext, root?: StakeholderId): void {
  const start = performance.now();
  const seen = camera.visibleBox();
  const aspect = seen.height > 0 ? seen.width / seen.height : undefined;
  const positions = tidy(map, { aspect, root });
  glideFrom(map, positions.keys());
  document.transact((ops) => ops.moveStakeholders(positions));
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
  run: (context) => tidyMap(context, context.selection.people[0]),
});
