import { ActionIcon, Button } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/i18n';
import classes from './preview.module.css';
import type { Zoom } from './useZoom';

interface ZoomControlsProps {
  readonly zoom: Zoom;
  readonly disabled: boolean;
}

/** Nearer, farther, and all of it. */
export function ZoomControls({ zoom, disabled }: ZoomControlsProps) {
  const t = useText();
  const level = t('exporting.zoom.level', { percent: Math.round(zoom.level * 100) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are no fields
    <div className={classes.zoom} role="group" aria-label={t('exporting.zoom.label')}>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('exporting.zoom.out')}
        title={t('exporting.zoom.out')}
        disabled={disabled}
        onClick={zoom.out}
      >
        <IconMinus size={17} stroke={1.7} />
      </ActionIcon>
      <span className={classes.level} aria-live="polite">
        {level}
      </span>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('exporting.zoom.in')}
        title={t('exporting.zoom.in')}
        disabled={disabled}
        onClick={zoom.in}
      >
        <IconPlus size={17} stroke={1.7} />
      </ActionIcon>
      <Button
        variant="default"
        size="compact-sm"
        h={32}
        aria-pressed={zoom.isFitted}
        disabled={disabled}
        onClick={zoom.fit}
      >
        {t('exporting.zoom.fit')}
      </Button>
    </div>
  );
}
