import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { saveCopy, saveStoredCopy } from '../commands/safety/saveCopy';
import { useText } from '../i18n/i18n';
import { openDocument } from '../state/openMap';
import { routeOf } from './route';

/** Instead of a screen that could not be drawn: the map as a file, and ways to go on. */
export default function CrashScreen() {
  const t = useText();
  const [copy, setCopy] = useState<'saved' | 'failed' | null>(null);
  const route = routeOf(window.location.hash);
  const keep = async (id: string) => {
    const document = openDocument();
    setCopy(document ? saveCopy(id, document) : await saveStoredCopy(id));
  };
  return (
    <Stack component="main" maw={560} mx="auto" mt="20vh" p="lg" role="alert">
      <Title order={1} size="h2">
        {t('safety.crash.title')}
      </Title>
      <Text>{t('app.crash.text')}</Text>
      <Group>
        <Button onClick={() => window.location.reload()}>{t('safety.crash.reload')}</Button>
        <Button
          variant="default"
          onClick={() => {
            window.location.hash = '#/';
            window.location.reload();
          }}
        >
          {t('app.crash.home')}
        </Button>
        {route.screen === 'map' && (
          <Button variant="default" onClick={() => void keep(route.id)}>
            {t('safety.crash.save')}
          </Button>
        )}
      </Group>
      {copy && <Text role="status">{t(`safety.crash.${copy}`)}</Text>}
    </Stack>
  );
}
