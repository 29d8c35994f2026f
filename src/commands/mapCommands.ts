import { useSession } from '../state/session';
import { defineCommand } from './command';

export const openExport = defineCommand({
  id: 'map.export',
  label: 'command.map.export',
  group: 'map',
  shortcut: 'Mod+E',
  run: () => useSession.setState({ dialog: 'export' }),
});

export const openShortcuts = defineCommand({
  id: 'map.shortcuts',
  label: 'command.map.shortcuts',
  group: 'map',
  shortcut: '?',
  run: () => useSession.setState({ dialog: 'shortcuts' }),
});

export const openPalette = defineCommand({
  id: 'map.palette',
  label: 'command.map.palette',
  group: 'map',
  shortcut: 'Mod+K',
  keyOnly: true,
  run: () => useSession.setState({ dialog: 'palette' }),
});

export const openStorage = defineCommand({
  id: 'map.storage',
  label: 'backups.heading',
  group: 'map',
  run: () => {
    window.location.hash = '#/storage';
  },
});

export const goHome = defineCommand({
  id: 'map.home',
  label: 'command.map.home',
  group: 'map',
  run: () => {
    window.location.hash = '#/';
  },
});
