import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowsSort, IconSearch, IconTrash } from '@tabler/icons-react';
import { useText } from '../i18n/i18n';
import { type MapOrder, prefer, usePreferences } from '../state/preferences';
import type { MapEntry } from '../state/repository';
import { BackupBadge } from './BackupBadge';
import styles from './library.module.css';

interface HomeToolbarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Whether there is anything to search and sort. */
  readonly isSearchable: boolean;
  /** All of them, the trashed too. */
  readonly maps: readonly MapEntry[];
  /** ms since 1970 */
  readonly now: number;
  /** Maps in the trash. */
  readonly trashed: number;
  readonly onTrash: () => void;
}

const ORDERS: readonly MapOrder[] = ['edited', 'title', 'people'];

export function HomeToolbar(props: HomeToolbarProps) {
  const { query, onQuery, isSearchable, maps, now, trashed, onTrash } = props;
  const t = useText();
  const order = usePreferences((preferences) => preferences.mapOrder);
  return (
    <div className={styles.toolbar}>
      {isSearchable && (
        <>
          <TextInput
            className={styles.search}
            type="search"
            aria-label={t('home.search')}
            placeholder={t('home.search')}
            leftSection={<IconSearch size={16} />}
            value={query}
            onChange={(event) => onQuery(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={t('home.sort')}
            leftSection={<IconArrowsSort size={16} />}
            value={order}
            data={ORDERS.map((value) => ({ value, label: t(`home.order.${value}`) }))}
            onChange={(event) => prefer({ mapOrder: event.currentTarget.value as MapOrder })}
          />
        </>
      )}
      <div className={styles.asides}>
        <BackupBadge maps={maps} now={now} />
        {(isSearchable || trashed > 0) && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} />}
            onClick={onTrash}
          >
            {t('home.trash.button', { count: trashed })}
          </Button>
        )}
      </div>
    </div>
  );
}
