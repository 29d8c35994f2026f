import { exportChoicesOf } from '../../state/exportChoices';
import { useExportStart } from '../../state/exportStart';
import { useSession } from '../../state/session';
import { defineCommand } from '../command';
import { applied } from './applicable';

/** Exports once more what was exported last, without asking; asks when there is nothing to repeat. */
export const exportAgain = defineCommand({
  id: 'map.exportAgain',
  label: 'exporting.again',
  group: 'map',
  shortcut: 'Mod+Shift+E',
  run: ({ mapId, selection }) => {
    const last = exportChoicesOf(mapId);
    // The whole map must not go out because the part that was meant is no longer selected.
    const repeatable = last !== null && applied(last, selection.people.length).what === last.what;
    useExportStart.setState({ start: repeatable ? 'again' : 'ask' });
    useSession.setState({ dialog: 'export' });
  },
});
