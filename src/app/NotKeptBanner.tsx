import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/i18n';
import { followLibrary, useLibrary } from '../state/library';
import { warnBeforeLeaving } from './leaving';

/** Room that the editor leaves at its top, see `editor.module.css`. */
const ROOM = '--banner-height';

/** In a window that keeps nothing: says so, and has the browser ask before the page is left with maps. */
export default function NotKeptBanner() {
  const t = useText();
  useEffect(followLibrary, []);
  useEffect(() => warnBeforeLeaving(() => useLibrary.getState().maps.length > 0), []);
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const measured = new ResizeObserver(() => {
      style.setProperty(ROOM, `${banner.current?.offsetHeight ?? 0}px`);
    });
    if (banner.current) measured.observe(banner.current);
    return () => {
      measured.disconnect();
      style.removeProperty(ROOM);
    };
  }, []);
  return (
    <Alert
      ref={banner}
      py={8}
      color="red"
      radius={0}
      style={{ position: 'sticky', top: 0, zIndex: 300 }}
    >
      {t('safety.notKept')}
    </Alert>
  );
}
