import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { runCommand } from '../../commands/context';
import { undo } from '../../commands/history';
import type { Translate } from '../../i18n/i18n';
import { useOpenMap } from '../../state/openMap';

/** How long the way back is offered at most, ms. */
const OFFERED = 15_000;
const ID = 'version-restored';

/**
 * Says what has just been done to the open map, and offers to undo it until the map is edited again: what
 * would be undone then is something else.
 */
export function offerUndo(message: string, t: Translate): void {
  const { map } = useOpenMap.getState();
  const stop = useOpenMap.subscribe((state) => {
    if (state.map !== map) notifications.hide(ID);
  });
  notifications.show({
    id: ID,
    autoClose: OFFERED,
    onClose: stop,
    closeButtonProps: { 'aria-label': t('versions.close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          style={{ flexShrink: 0 }}
          onClick={() => runCommand(undo)}
        >
          {t('versions.restore.undo')}
        </Button>
      </Group>
    ),
  });
}
