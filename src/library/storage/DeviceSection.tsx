import { Button, Progress, Text, Title } from '@mantine/core';
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { byteSize } from '../../i18n/byteSize';
import { useLocale, useText } from '../../i18n/i18n';
import type { StorageUse } from '../../state/repository';
import { services } from '../../state/services';
import styles from './storage.module.css';

interface DeviceSectionProps {
  /** Null while it is being found out. */
  readonly use: StorageUse | null;
  readonly onPersisted: () => void;
}

/** Whether the browser has promised to keep the maps, and how much is used. */
export function DeviceSection({ use, onPersisted }: DeviceSectionProps) {
  const t = useText();
  const locale = useLocale();
  const [isRefused, setRefused] = useState(false);
  const persisted = use?.persisted ?? null;
  const ask = async () => {
    const isKept = await services().repository.persist();
    setRefused(!isKept);
    if (isKept) onPersisted();
  };
  return (
    <section className={styles.section} aria-labelledby="storage-device">
      <Title order={2} size="h4" id="storage-device">
        {t('backups.device.heading')}
      </Title>
      {use && (
        <>
          <Text mt="xs" className={persisted ? styles.good : styles.state}>
            {persisted ? (
              <IconShieldCheck size={18} aria-hidden />
            ) : (
              <IconShieldQuestion size={18} aria-hidden />
            )}{' '}
            {t(PERSISTED[String(persisted) as keyof typeof PERSISTED])}
          </Text>
          {persisted === false && (
            <Button variant="default" mt="sm" onClick={() => void ask()}>
              {t('backups.device.ask')}
            </Button>
          )}
          <Text role="status" size="sm" mt={isRefused ? 'sm' : 0}>
            {isRefused && t('backups.device.refused')}
          </Text>
          {use.used !== null && <Used used={use.used} quota={use.quota} locale={locale} />}
        </>
      )}
    </section>
  );
}

const PERSISTED = {
  true: 'backups.device.persisted',
  false: 'backups.device.notPersisted',
  null: 'backups.device.unknown',
} as const;

interface UsedProps {
  /** Bytes */
  readonly used: number;
  readonly quota: number | null;
  readonly locale: string;
}

function Used({ used, quota, locale }: UsedProps) {
  const t = useText();
  if (!quota) {
    return <Text mt="md">{t('backups.device.usedOnly', { used: byteSize(used, locale) })}</Text>;
  }
  const label = t('backups.device.used', {
    used: byteSize(used, locale),
    quota: byteSize(quota, locale),
  });
  return (
    <div className={styles.used}>
      <Text size="sm">{label}</Text>
      {/* Something is used, so something shows. */}
      <Progress value={Math.max(1, (used / quota) * 100)} aria-label={label} />
    </div>
  );
}
