import { Text, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { announce } from '../../commands/announcing';
import { loadLaterTexts, useText } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';
import classes from './safety.module.css';

/** That the map is open in other tabs too; told to screen readers when the first one comes. */
export default function Presence() {
  const t = useText();
  const elsewhere = useOpenMap((state) => state.elsewhere);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    loadLaterTexts().then(
      () => {
        setReady(true);
        announce('safety.presence', { count: useOpenMap.getState().elsewhere });
      },
      (error: unknown) => console.error(error),
    );
  }, []);
  if (!isReady || elsewhere === 0) return null;
  const label = t('safety.presence', { count: elsewhere });
  return (
    <Tooltip label={`${label}. ${t('safety.presenceHelp')}`} multiline maw={320}>
      <Text component="span" size="sm" className={classes.presence} role="img" aria-label={label}>
        <IconCopy size={16} />
        <span aria-hidden>{elsewhere + 1}</span>
      </Text>
    </Tooltip>
  );
}
