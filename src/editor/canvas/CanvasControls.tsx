import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconInfoCircle,
  IconMap,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import type { Command } from '../../commands/command';
import { runCommand } from '../../commands/context';
import { shortcutsOf } from '../../commands/registry';
import { keysOf } from '../../commands/shortcut';
import {
  toggleLegend,
  toggleMinimap,
  zoomIn,
  zoomOut,
  zoomToActualSize,
  zoomToFit,
} from '../../commands/viewing';
import { useText } from '../../i18n/i18n';
import { usePreferences } from '../../state/preferences';
import classes from './canvas.module.css';

const ICON = 18;

/** Zoom and what else the canvas shows, in its corner. */
export function CanvasControls() {
  const t = useText();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const minimap = usePreferences((state) => state.minimap);
  const legend = usePreferences((state) => state.legend);
  return (
    <div className={classes.controls} role="toolbar" aria-label={t('editor.zoom')}>
      <Control command={zoomOut} icon={<IconMinus size={ICON} />} />
      <Tooltip label={t(zoomToActualSize.label)}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          w={56}
          px={0}
          aria-label={t('editor.zoomLevel', { percent })}
          onClick={() => runCommand(zoomToActualSize)}
        >
          {percent} %
        </Button>
      </Tooltip>
      <Control command={zoomIn} icon={<IconPlus size={ICON} />} />
      <Control command={zoomToFit} icon={<IconArrowsMaximize size={ICON} />} />
      <Control command={toggleMinimap} icon={<IconMap size={ICON} />} pressed={minimap} />
      <Control command={toggleLegend} icon={<IconInfoCircle size={ICON} />} pressed={legend} />
    </div>
  );
}

function Control({
  command,
  icon,
  pressed,
}: {
  command: Command;
  icon: React.ReactNode;
  pressed?: boolean;
}) {
  const t = useText();
  const [shortcut] = shortcutsOf(command);
  const label = t(command.label);
  return (
    <Tooltip label={shortcut ? `${label} (${keysOf(shortcut).join('+')})` : label}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? undefined : 'gray'}
        size="lg"
        aria-label={label}
        aria-pressed={pressed}
        onClick={() => runCommand(command)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
