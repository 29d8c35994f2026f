import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { DisplayListSvg } from '../drawing/svg/DisplayListSvg';
import { useLocale } from '../i18n/i18n';
import { drawThumbnail } from '../layout/thumbnail';
import type { Thumbnail } from '../state/repository';

interface MapPictureProps {
  readonly thumbnail: Thumbnail;
  readonly className?: string | undefined;
}

/** Size of the drawing, px; on the screen it fills its place. */
const WIDTH = 320;
const HEIGHT = 180;

/** A map in small; says nothing to screen readers, who have the words beside it. */
export function MapPicture({ thumbnail, className }: MapPictureProps) {
  const theme = useComputedColorScheme('light');
  const locale = useLocale();
  const list = useMemo(() => drawThumbnail(thumbnail, WIDTH, HEIGHT, theme), [thumbnail, theme]);
  return <DisplayListSvg list={list} locale={locale} className={className} aria-hidden="true" />;
}
