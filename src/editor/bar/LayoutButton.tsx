import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import classes from './bar.module.css';

const LayoutMenu = lazy(() => import('./LayoutMenu'));

/** Opens the choice of direction and spacing. */
export function LayoutButton({ disabled }: { disabled: boolean }) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const label = t('command.layout.choose');
  const close = () => {
    setAt(null);
    button.current?.focus();
  };
  return (
    <>
      <Tooltip label={label} disabled={at !== null}>
        <ActionIcon
          ref={button}
          variant="subtle"
          color="gray"
          w={24}
          h={34}
          className={classes.beside}
          disabled={disabled}
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={at !== null}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            setAt({ x: left - 4, y: bottom + 2 });
          }}
        >
          <IconChevronDown size={14} />
        </ActionIcon>
      </Tooltip>
      {at && (
        <Suspense>
          <LayoutMenu at={at} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
