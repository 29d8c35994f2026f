import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconArrowsSort, IconSearch, IconTrash } from '@tabler/icons-react';
import { useText } from '../i18n/i18n';
import { type MapOrder, prefer, usePreferences } from '../state/preferences';
import styles from './library.module.css';

interface HomeToolbarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Whether there is anything to search and sort. */
  readonly isSearchable: boolean;
  /** Maps in the trash. */
  readonly trashed: number;
  readonly onTrash: () => void;
}

const ORDERS: readonly MapOrder[] = ['edited', 'title', 'people'];

export function HomeToolbar(props: HomeToolbarProps) {
  const { query, onQuery, isSearchable, trashed, onTrash } = props;
  const t = useText();
  const order = usePreferences((preferences) => preferences.mapOrder);
  if (!isSearchable && trashed === 0) return null;
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
      <Button
        variant="subtle"
        color="gray"
        ml="auto"
        leftSection={<IconTrash size={16} />}
        onClick={onTrash}
      >
        {t('home.trash.button', { count: trashed })}
      </Button>
    </div>
  );
}
