import { Text, Title } from '@mantine/core';
import { memo } from 'react';
import { useText } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';
import { useSession } from '../../state/session';
import classes from './canvas.module.css';

/** What to do first, while there is nobody on the map. */
export const EmptyHint = memo(function EmptyHint() {
  const t = useText();
  const empty = useOpenMap((state) => state.status === 'open' && state.map.stakeholders.size === 0);
  const naming = useSession((state) => state.naming !== null);
  if (!empty || naming) return null;
  return (
    <div className={classes.hint}>
      <Title order={2} size="h3">
        {t('editor.empty.title')}
      </Title>
      <Text c="dimmed">{t('editor.empty.hint')}</Text>
      <Text c="dimmed" size="sm">
        {t('editor.empty.keys')}
      </Text>
      <Text c="dimmed" size="sm">
        {t('outline.emptyHint')}
      </Text>
    </div>
  );
});
