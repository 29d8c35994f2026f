import { Button, Group, Text } from '@mantine/core';
import { useText } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';
import { DamagedRowsButton } from './DamagedRowsButton';

/** A map that is not here, or that can't be opened: what to do. */
export default function OpenFailure() {
  const t = useText();
  const status = useOpenMap((state) => state.status);
  const id = useOpenMap((state) => state.id);
  const isBroken = status === 'failed' && id !== null;
  return (
    <>
      <Text maw={480}>{t(isBroken ? 'safety.open.failed' : 'safety.open.missing')}</Text>
      <Group gap="xs" justify="center">
        <Button component="a" href="#/" size="sm">
          {t('editor.allMaps')}
        </Button>
        {isBroken && (
          <>
            <Button size="sm" variant="default" onClick={() => window.location.reload()}>
              {t('safety.unsaved.reload')}
            </Button>
            <DamagedRowsButton id={id} title="" whole />
          </>
        )}
      </Group>
    </>
  );
}
