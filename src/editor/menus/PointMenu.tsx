import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';

/** A point is no button, so it has no popup to announce; Mantine's type of a menu leaves this out. */
const POINT = { withRoles: false };

/** A menu that opens at a point of the window, px, and is gone when closed. */
export function PointMenu({
  at,
  label,
  onClose,
  children,
}: {
  at: { readonly x: number; readonly y: number };
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Menu
      opened
      onClose={onClose}
      position="right-start"
      offset={4}
      shadow="md"
      trapFocus
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      {...POINT}
      withinPortal={false}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} mah="80vh" style={{ overflowY: 'auto' }}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
