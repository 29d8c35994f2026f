import { reportsOf } from '../analysis/reporting';
import { DIRECTIONS, SPACINGS } from '../model/mapLayout';
import { type CommandContext, defineCommand } from './command';
import type { Wanted } from './tidy/tidyMap';

type Tidying = typeof import('./tidy/tidyMap');

let tidying: Tidying | undefined;

/** Loads what lays maps out, so that tidying is done at once when it is asked for. */
export async function loadTidying(): Promise<Tidying> {
  tidying ??= await import('./tidy/tidyMap');
  return tidying;
}

function tidy({ document }: CommandContext, wanted: Wanted = {}): void {
  const start = performance.now();
  if (tidying) tidying.tidyMap(document, wanted, start);
  else void loadTidying().then(({ tidyMap }) => tidyMap(document, wanted, start));
}

export const tidyLayout = defineCommand({
  id: 'layout.tidy',
  label: 'command.layout.tidy',
  group: 'branch',
  shortcut: 'T',
  menus: ['canvas'],
  canRun: ({ map }) => map.stakeholders.size > 0,
  run: (context) => tidy(context),
});

export const tidyBranch = defineCommand({
  id: 'layout.tidyBranch',
  label: 'command.layout.tidyBranch',
  group: 'branch',
  shortcut: 'Shift+T',
  menus: ['person'],
  canRun: ({ map, selection }) =>
    selection.people.length === 1 && reportsOf(map, selection.people[0] ?? '').length > 0,
  run: (context) => tidy(context, { root: context.selection.people[0] }),
});

export const stopTidying = defineCommand({
  id: 'layout.stop',
  label: 'editor.stopTidying',
  group: 'branch',
  canRun: ({ session }) => session.tidying,
  run: ({ camera }) => {
    tidying?.stopTidying();
    camera.focus();
  },
});

/** Choosing one tidies with it. */
export const directions = DIRECTIONS.map((direction) =>
  defineCommand({
    id: `layout.direction.${direction}`,
    label: `command.layout.${direction}`,
    parent: 'command.layout.direction',
    group: 'branch',
    canRun: ({ map }) => map.info.direction !== direction,
    run: (context) => tidy(context, { change: { direction } }),
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
    run: (context) => tidy(context, { change: { spacing } }),
  }),
);
