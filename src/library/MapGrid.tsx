import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useText } from '../i18n/i18n';
import type { MapEntry } from '../state/repository';
import styles from './library.module.css';
import { MapCardItem, type MapDeeds } from './MapCardItem';

interface MapGridProps {
  /** Null while they are being read. */
  readonly maps: readonly MapEntry[] | null;
  readonly query: string;
  readonly onClearSearch: () => void;
  readonly deeds: MapDeeds;
  /** ms since 1970 */
  readonly now: number;
}

export function MapGrid({ maps, query, onClearSearch, deeds, now }: MapGridProps) {
  const t = useText();
  if (maps === null) return <Loading />;
  if (maps.length === 0) {
    return (
      <Stack align="center" gap="sm" py={72}>
        <Text role="status">{t('home.noMatch', { query })}</Text>
        <Button variant="default" onClick={onClearSearch}>
          {t('home.clearSearch')}
        </Button>
      </Stack>
    );
  }
  return (
    <ul className={styles.grid}>
      {maps.map((map) => (
        <MapCardItem key={map.id} map={map} deeds={deeds} now={now} />
      ))}
    </ul>
  );
}

/** The shape of what is coming, so that nothing jumps when it is there. */
function Loading() {
  return (
    <div className={styles.grid} aria-busy="true">
      {[0, 1, 2].map((place) => (
        <Skeleton key={place} height={276} radius={10} />
      ))}
    </div>
  );
}
