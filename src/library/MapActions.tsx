import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconFolderOpen, IconPencil, IconTrash } from '@tabler/icons-react';
import { useText } from '../i18n/i18n';
import type { MapEntry } from '../state/repository';
import styles from './library.module.css';
import type { MapDeeds } from './MapCardItem';

interface MapActionsProps {
  readonly map: MapEntry;
  readonly deeds: MapDeeds;
  /** Id of the element that holds the map's title: the button's name is the same on every card. */
  readonly describedBy: string;
}

export function MapActions({ map, deeds, describedBy }: MapActionsProps) {
  const t = useText();
  return (
    <Menu position="bottom-end" width={180} shadow="md" withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          className={styles.actions}
          variant="subtle"
          color="gray"
          aria-label={t('home.card.more')}
          aria-describedby={describedBy}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFolderOpen size={16} />} onClick={() => deeds.open(map.id)}>
          {t('home.card.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => deeds.rename(map)}>
          {t('home.card.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => deeds.duplicate(map)}>
          {t('home.card.duplicate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} />}
          onClick={() => deeds.trash(map)}
        >
          {t('home.card.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
