import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Command } from '../commands/command';
import { runCommand } from '../commands/context';
import { shortcutsOf } from '../commands/registry';
import { keysOf } from '../commands/shortcut';
import { useText } from '../i18n/i18n';

/** A command as an icon: its name for screen readers, its name and keys on hover. */
export function CommandButton({
  command,
  icon,
  disabled,
  pressed,
}: {
  command: Command;
  icon: ReactNode;
  disabled?: boolean;
  pressed?: boolean;
}) {
  const t = useText();
  const [shortcut] = shortcutsOf(command);
  const label = t(command.label);
  return (
    <Tooltip label={shortcut ? `${label} (${keysOf(shortcut).join('+')})` : label}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? undefined : 'gray'}
        size="lg"
        disabled={disabled}
        aria-label={label}
        aria-pressed={pressed}
        onClick={() => runCommand(command)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
