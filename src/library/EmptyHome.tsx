import { Button, Group, Text, Title } from '@mantine/core';
import { useText } from '../i18n/i18n';
import type { Thumbnail } from '../state/repository';
import styles from './library.module.css';
import { MapPicture } from './MapPicture';
import type { Beginnings } from './NewMapMenu';

/** A small buying centre, to show what a map looks like. Map px. */
const EXAMPLE: Thumbnail = {
  boxes: [
    [330, 0, 220, 92, 'sceptical'],
    [0, 180, 220, 92, 'accepting'],
    [330, 180, 220, 92, 'indifferent'],
    [660, 180, 220, 92, 'accepting'],
    [0, 360, 220, 92, 'resistant'],
    [540, 360, 220, 92, 'unknown'],
    [800, 360, 220, 92, 'accepting'],
  ],
  lines: [
    [440, 46, 110, 226],
    [440, 46, 440, 226],
    [440, 46, 770, 226],
    [110, 226, 110, 406],
    [770, 226, 650, 406],
    [770, 226, 910, 406],
  ],
};

/** What a newcomer sees: what this is for, and three ways to begin. */
export function EmptyHome({ begin }: { readonly begin: Beginnings }) {
  const t = useText();
  return (
    <section className={styles.invitation}>
      <div>
        <Title order={2}>{t('home.empty.heading')}</Title>
        <Text mt="sm" size="lg">
          {t('home.empty.text')}
        </Text>
        <Group mt="lg" gap="sm">
          <Button size="md" onClick={begin.sample}>
            {t('home.empty.sample')}
          </Button>
          <Button size="md" variant="default" onClick={begin.blank}>
            {t('home.empty.blank')}
          </Button>
          <Button size="md" variant="default" onClick={begin.text}>
            {t('home.empty.paste')}
          </Button>
        </Group>
        <Text mt="lg" size="sm" className={styles.muted}>
          {t('home.empty.drop')}
        </Text>
      </div>
      <MapPicture thumbnail={EXAMPLE} className={styles.invitationPicture} />
    </section>
  );
}
