import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { PeoplePlan } from '../commands/library/readImport';
import { useLocale, useText } from '../i18n/i18n';
import { thumbnailOf } from '../layout/thumbnail';
import styles from './library.module.css';
import { MapPicture } from './MapPicture';

/** In a sentence and a picture, the map that an import will give. */
export function PlanPreview({ plan }: { readonly plan: PeoplePlan }) {
  const t = useText();
  const locale = useLocale();
  const thumbnail = useMemo(() => thumbnailOf(plan.map), [plan.map]);
  const { people, topLevel, withManager, depth } = plan.preview;
  const facts = [
    t('importing.people', { count: people }),
    ...(withManager === 0
      ? [t('importing.flat')]
      : [t('importing.top', { count: topLevel }), t('importing.levels', { count: depth })]),
  ];
  return (
    <>
      <Title order={3} size="h5">
        {t('importing.result')}
      </Title>
      <Text mt={4} role="status">
        {facts.join(locale === 'en' ? ', ' : '，')}
      </Text>
      {withManager === 0 && (
        <Text size="sm" className={styles.muted}>
          {t('importing.noManager')}
        </Text>
      )}
      <MapPicture thumbnail={thumbnail} className={styles.planPicture} />
    </>
  );
}
