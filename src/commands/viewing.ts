import { boundsOf, boundsOfMap, boxOf } from '../layout/geometry';
import { BUYING_STAGES, LENSES } from '../model/vocabulary';
import { prefer, usePreferences } from '../state/preferences';
import { useSession } from '../state/session';
import { defineCommand } from './command';

/** One press of a zoom key or button. */
const ZOOM_STEP = 1.25;

export const zoomToFit = defineCommand({
  id: 'view.fit',
  label: 'command.view.fit',
  group: 'view',
  shortcut: ['F', 'Shift+1'],
  menus: ['canvas'],
  canRun: ({ map }) => map.stakeholders.size > 0,
  run: ({ map, camera }) => {
    const bounds = boundsOfMap(map);
    if (bounds) camera.fit(bounds);
  },
});

export const zoomToSelection = defineCommand({
  id: 'view.fitSelection',
  label: 'command.view.fitSelection',
  group: 'view',
  shortcut: 'Shift+2',
  menus: ['person'],
  canRun: ({ selection }) => selection.people.length > 0,
  run: ({ map, selection, camera }) => {
    const bounds = boundsOf(
      selection.people.flatMap((id) => map.stakeholders.get(id) ?? []).map(boxOf),
    );
    if (bounds) camera.fit(bounds);
  },
});

export const zoomIn = defineCommand({
  id: 'view.zoomIn',
  label: 'command.view.zoomIn',
  group: 'view',
  shortcut: ['Mod+=', 'Mod++', '+'],
  run: ({ camera }) => camera.zoomBy(ZOOM_STEP),
});

export const zoomOut = defineCommand({
  id: 'view.zoomOut',
  label: 'command.view.zoomOut',
  group: 'view',
  shortcut: ['Mod+-', '-'],
  run: ({ camera }) => camera.zoomBy(1 / ZOOM_STEP),
});

export const zoomToActualSize = defineCommand({
  id: 'view.actualSize',
  label: 'command.view.actualSize',
  group: 'view',
  shortcut: 'Mod+0',
  run: ({ camera }) => camera.zoomTo(1),
});

export const toggleMinimap = defineCommand({
  id: 'view.minimap',
  label: 'command.view.minimap',
  group: 'view',
  shortcut: 'Shift+M',
  run: () => prefer({ minimap: !usePreferences.getState().minimap }),
});

export const toggleLegend = defineCommand({
  id: 'view.legend',
  label: 'command.view.legend',
  group: 'view',
  shortcut: 'G',
  run: () => prefer({ legend: !usePreferences.getState().legend }),
});

export const toggleDetails = defineCommand({
  id: 'view.details',
  label: 'command.view.details',
  group: 'view',
  shortcut: 'D',
  run: () => {
    const details = !usePreferences.getState().details;
    prefer({ details, ...(details && !hasRoomForBoth() && { outline: false }) });
  },
});

export const toggleTagBar = defineCommand({
  id: 'view.tagBar',
  label: 'command.view.tagBar',
  group: 'view',
  shortcut: 'B',
  run: () => prefer({ tagBar: !usePreferences.getState().tagBar }),
});

/** Opens the outline with the keyboard in it. */
export const toggleOutline = defineCommand({
  id: 'view.outline',
  label: 'outline.toggle',
  group: 'view',
  shortcut: 'O',
  menus: ['canvas'],
  run: ({ camera }) => {
    const outline = !usePreferences.getState().outline;
    useSession.setState({ outlineAsked: outline });
    prefer({ outline, ...(outline && !hasRoomForBoth() && { details: false }) });
    if (!outline) camera.focus();
  },
});

/** Between an outline and the details of a narrow window too little of the map would be seen. */
function hasRoomForBoth(): boolean {
  return innerWidth >= 1180;
}

/** Digits 1 to 5 switch what the cards' colour tells. */
export const lenses = LENSES.map((lens, index) =>
  defineCommand({
    id: `lens.${lens}`,
    label: `domain.lens.${lens}`,
    parent: 'command.lens',
    group: 'lens',
    shortcut: String(index + 1),
    run: () => useSession.setState({ lens }),
  }),
);

export const stages = BUYING_STAGES.map((stage) =>
  defineCommand({
    id: `stage.${stage}`,
    label: `domain.stage.${stage}`,
    parent: 'command.stage',
    group: 'lens',
    canRun: ({ map }) => map.info.stage !== stage,
    run: ({ document }) => document.transact((ops) => ops.updateInfo({ stage })),
  }),
);
