import { useRegisterSW } from 'virtual:pwa-register/react';
import { Button, Group, Paper, Text } from '@mantine/core';
import { useText } from '../i18n/i18n';
import { flushMap } from '../state/openMap';

/** Keeps the app usable offline, and offers a new version without ever applying it unasked. */
export default function UpdatePrompt() {
  const t = useText();
  const {
    needRefresh: [waiting, setWaiting],
    updateServiceWorker,
  } = useRegisterSW({
    onRegisterError: (error) => console.warn('The app will not work offline', error),
  });
  if (!waiting) return null;
  const update = async () => {
    await flushMap();
    await updateServiceWorker(true);
  };
  return (
    <Paper
      withBorder
      shadow="md"
      p="sm"
      role="alert"
      style={{ position: 'fixed', left: 16, bottom: 16, zIndex: 400 }}
    >
      <Group gap="sm">
        <Text size="sm">{t('app.update.text')}</Text>
        <Button size="xs" onClick={() => update().catch((error: unknown) => console.error(error))}>
          {t('app.update.now')}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => setWaiting(false)}>
          {t('app.update.later')}
        </Button>
      </Group>
    </Paper>
  );
}
