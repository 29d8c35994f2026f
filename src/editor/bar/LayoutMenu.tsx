import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Command } from '../../commands/command';
import { runCommand } from '../../commands/context';
import { directions, spacings } from '../../commands/tidying';
import { useText } from '../../i18n/i18n';
import { DIRECTIONS, SPACINGS } from '../../model/mapLayout';
import { useOpenMap } from '../../state/openMap';
import { PointMenu } from '../menus/PointMenu';

/** Which way the map reads and how close its cards stand; choosing tidies it. */
export default function LayoutMenu({
  at,
  onClose,
}: {
  /** Where it opens, px in the window. */
  at: { readonly x: number; readonly y: number };
  onClose: () => void;
}) {
  const t = useText();
  const direction = useOpenMap((state) => state.map.info.direction);
  const spacing = useOpenMap((state) => state.map.info.spacing);
  return (
    <PointMenu at={at} label={t('command.layout.choose')} onClose={onClose}>
      <Menu.Label>{t('command.layout.direction')}</Menu.Label>
      {DIRECTIONS.map((key, i) => (
        <Choice key={key} command={directions[i]} chosen={key === direction} />
      ))}
      <Menu.Divider />
      <Menu.Label>{t('command.layout.spacing')}</Menu.Label>
      {SPACINGS.map((key, i) => (
        <Choice key={key} command={spacings[i]} chosen={key === spacing} />
      ))}
    </PointMenu>
  );
}

function Choice({ command, chosen }: { command: Command | undefined; chosen: boolean }) {
  const t = useText();
  if (!command) return null;
  return (
    <Menu.RadioItem
      value={command.id}
      checked={chosen}
      closeMenuOnClick
      checkIcon={<IconCheck size={16} />}
      onChange={() => runCommand(command)}
    >
      {t(command.label)}
    </Menu.RadioItem>
  );
}
