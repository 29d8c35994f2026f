import { Popover } from '@mantine/core';
import { announce } from '../../commands/announcing';
import { camera } from '../../state/camera';
import { useSession } from '../../state/session';
import { TagChoices } from './TagChoices';
import classes from './tagging.module.css';

interface QuickTagMenuProps {
  /** Where it opens, px in the window: below the selected card, say. */
  readonly anchor: { readonly x: number; readonly y: number };
}

/** The choice of a tag for the selected people, while one is asked for. */
export function QuickTagMenu({ anchor }: QuickTagMenuProps) {
  const tag = useSession((session) => session.tagging);
  const people = useSession((session) => session.selection.people);
  if (tag === null || people.length === 0) return null;
  return (
    <Popover
      opened
      position="bottom-start"
      offset={6}
      shadow="md"
      withRoles={false}
      withinPortal={false}
      closeOnEscape={false}
      hideDetached={false}
      transitionProps={{ duration: 0 }}
      onDismiss={close}
    >
      <Popover.Target>
        <span className={classes.anchor} style={{ left: anchor.x, top: anchor.y }} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <TagChoices
          key={tag}
          tag={tag}
          people={people}
          onChosen={(name, value) => {
            close();
            camera().focus();
            announce('inspector.tagging.given', { tag: name, value });
          }}
          onLeave={() => {
            close();
            camera().focus();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function close(): void {
  useSession.setState({ tagging: null });
}
