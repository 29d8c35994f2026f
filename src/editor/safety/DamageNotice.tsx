import { Button, Group, Text } from '@mantine/core';
import { useText } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';
import { DamagedRowsButton } from './DamagedRowsButton';
import { SafetyAlert } from './SafetyAlert';

/** What was wrong with the map's stored rows, until it is dismissed. */
export function DamageNotice() {
  const t = useText();
  const damage = useOpenMap((state) => state.damage);
  const id = useOpenMap((state) => state.id);
  const title = useOpenMap((state) => state.map.info.title);
  if (!damage || id === null) return null;
  return (
    <SafetyAlert color="orange" title={t('safety.damage.title')}>
      {damage.fromBackup && <Text size="sm">{t('safety.damage.backup')}</Text>}
      {!damage.fromBackup && damage.rows > 0 && (
        <Text size="sm">{t('safety.damage.rows', { count: damage.rows })}</Text>
      )}
      {damage.missing > 0 && <Text size="sm">{t('safety.damage.missing')}</Text>}
      <Group gap="xs" mt="xs">
        <DamagedRowsButton id={id} title={title} />
        <Button
          size="sm"
          variant="subtle"
          color="gray"
          onClick={() => useOpenMap.setState({ damage: null })}
        >
          {t('safety.damage.dismiss')}
        </Button>
      </Group>
    </SafetyAlert>
  );
}
