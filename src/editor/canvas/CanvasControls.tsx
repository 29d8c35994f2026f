import { Button, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconInfoCircle,
  IconMap,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import { useStore } from '@xyflow/react';
import { memo } from 'react';
import { runCommand } from '../../commands/context';
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
import { CommandButton } from '../CommandButton';
import classes from './canvas.module.css';

const ICON = 18;

/** Zoom and what else the canvas shows, in its corner. */
export const CanvasControls = memo(function CanvasControls() {
  const t = useText();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const minimap = usePreferences((state) => state.minimap);
  const legend = usePreferences((state) => state.legend);
  return (
    <div className={classes.controls} role="toolbar" aria-label={t('editor.zoom')}>
      <CommandButton command={zoomOut} icon={<IconMinus size={ICON} />} />
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
      <CommandButton command={zoomIn} icon={<IconPlus size={ICON} />} />
      <CommandButton command={zoomToFit} icon={<IconArrowsMaximize size={ICON} />} />
      <CommandButton command={toggleMinimap} icon={<IconMap size={ICON} />} pressed={minimap} />
      <CommandButton
        command={toggleLegend}
        icon={<IconInfoCircle size={ICON} />}
        pressed={legend}
      />
    </div>
  );
});
