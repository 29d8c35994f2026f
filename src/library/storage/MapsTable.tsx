import { Alert, Anchor, Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { saveDamagedRows } from '../../commands/safety/damagedRows';
import { byteSize } from '../../i18n/byteSize';
import { useLocale, useText } from '../../i18n/i18n';
import { timeAgo } from '../../i18n/timeAgo';
import { isBackedUp, type LastBackup, useBackups } from '../../state/backups';
import type { MapEntry, MapUse, StorageUse } from '../../state/repository';
import styles from './storage.module.css';

interface MapsTableProps {
  readonly maps: readonly MapEntry[];
  /** Null while it is being found out; `failed`: it can't be. */
  readonly use: StorageUse | 'failed' | null;
  /** ms since 1970 */
  readonly now: number;
}

const NOTHING: MapUse = { map: 0, history: 0, damagedRows: 0 };

/** What each map takes, the largest first, and whether the backup has it. */
export function MapsTable({ maps, use, now }: MapsTableProps) {
  const t = useText();
  const last = useBackups((state) => state.last);
  const usedBy = (id: string) => (use === 'failed' ? null : use?.maps.get(id)) ?? NOTHING;
  const size = ({ id }: MapEntry) => usedBy(id).map + usedBy(id).history;
  return (
    <div className={styles.wide}>
      <Title order={2} size="h4" id="storage-maps">
        {t('backups.maps.heading')}
      </Title>
      {use === 'failed' && (
        <Alert color="red" mt="sm">
          {t('backups.maps.failed')}
        </Alert>
      )}
      {use === null && <Text mt="xs">{t('backups.maps.loading')}</Text>}
      {use !== null && maps.length === 0 && <Text mt="xs">{t('backups.maps.none')}</Text>}
      {use !== null && maps.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboards scroll what is wider than the window
        <section className={styles.scroller} tabIndex={0} aria-labelledby="storage-maps">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('backups.maps.map')}</th>
                <th scope="col">{t('backups.maps.backedUp')}</th>
                <th scope="col">{t('backups.maps.edited')}</th>
                <th scope="col" className={styles.number}>
                  {t('backups.maps.size')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('backups.maps.history')}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...maps]
                .sort((a, b) => size(b) - size(a))
                .map((map) => (
                  <Row key={map.id} map={map} use={usedBy(map.id)} last={last} now={now} />
                ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

interface RowProps {
  readonly map: MapEntry;
  readonly use: MapUse;
  readonly last: LastBackup | null;
  readonly now: number;
}

function Row({ map, use, last, now }: RowProps) {
  const t = useText();
  const locale = useLocale();
  const [outcome, setOutcome] = useState<number | 'failed' | null>(null);
  const title = map.title || t('home.untitled');
  const save = async () => {
    try {
      setOutcome(await saveDamagedRows(map.id, map.title));
    } catch (error) {
      console.error(error);
      setOutcome('failed');
    }
  };
  const backedUp = isBackedUp(map, last) ? 'yes' : last?.maps.has(map.id) ? 'older' : 'no';
  return (
    <tr>
      <th scope="row">
        {map.trashedAt === null ? (
          <Anchor href={`#/map/${map.id}`}>{title}</Anchor>
        ) : (
          <>
            {title} <span className={styles.muted}>· {t('backups.maps.trashed')}</span>
          </>
        )}
        {use.damagedRows > 0 && (
          <div className={styles.damaged}>
            {t('backups.maps.damaged', { count: use.damagedRows })}{' '}
            <Button variant="default" size="compact-sm" onClick={() => void save()}>
              {t('safety.damage.save')}
            </Button>
            <span role="status">
              {outcome === 'failed' && t('safety.damage.failed')}
              {typeof outcome === 'number' && t('safety.damage.saved', { count: outcome })}
            </span>
          </div>
        )}
      </th>
      <td data-risk={backedUp !== 'yes' && map.trashedAt === null ? '' : undefined}>
        {t(`backups.maps.${backedUp}`)}
      </td>
      <td>{timeAgo(map.editedAt, now, locale, t('home.justNow'))}</td>
      <td className={styles.number}>{byteSize(use.map, locale)}</td>
      <td className={styles.number}>{byteSize(use.history, locale)}</td>
    </tr>
  );
}
