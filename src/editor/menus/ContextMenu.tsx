import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import type { Command } from '../../commands/command';
import { canRunCommand, runCommand } from '../../commands/context';
import { COMMANDS, shortcutsOf } from '../../commands/registry';
import { keysOf } from '../../commands/shortcut';
import { useText } from '../../i18n/i18n';
import { camera } from '../../state/camera';
import { type MenuPlace, useSession } from '../../state/session';
import { PointMenu } from './PointMenu';

/** What can be done with what was right-clicked or pressed long: generated from the commands. */
export function ContextMenu() {
  const menu = useSession((state) => state.menu);
  return menu ? <OpenMenu menu={menu} /> : null;
}

function OpenMenu({ menu }: { menu: MenuPlace }) {
  const t = useText();
  const close = () => {
    useSession.setState({ menu: null });
    camera().focus();
  };
  const offered = COMMANDS.filter(
    (command) => command.menus?.includes(menu.over) && canRunCommand(command),
  );
  return (
    <PointMenu at={menu} label={t('editor.contextMenu')} onClose={close}>
      {offered.map((command, index) => (
        <Fragment key={command.id}>
          {index > 0 && offered[index - 1]?.group !== command.group && <Menu.Divider />}
          <Item command={command} />
        </Fragment>
      ))}
    </PointMenu>
  );
}

function Item({ command }: { command: Command }) {
  const t = useText();
  const [shortcut] = shortcutsOf(command);
  return (
    <Menu.Item
      rightSection={
        shortcut && (
          <span aria-hidden="true" style={{ color: 'var(--mantine-color-dimmed)', fontSize: 12 }}>
            {keysOf(shortcut).join('+')}
          </span>
        )
      }
      onClick={() => {
        useSession.setState({ menu: null });
        camera().focus();
        runCommand(command);
      }}
    >
      {t(command.label)}
    </Menu.Item>
  );
}
