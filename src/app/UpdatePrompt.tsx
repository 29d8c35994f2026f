import { useRegisterSW } from 'virtual:pwa-register/react';
import { Button, Group, Paper, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../i18n/i18n';
import { flushMap, retire, useOpenMap } from '../state/openMap';

/** Whether this tab asked for the new version; in all others it takes over unasked. */
let hasAccepted = false;

/**
 * Keeps the app usable offline, and offers a new version without ever applying it unasked: a tab in
 * which it was not accepted is not reloaded, but edits nothing more.
 */
export default function UpdatePrompt() {
  const t = useText();
  const isSuperseded = useSuperseded();
  const {
    needRefresh: [waiting, setWaiting],
    updateServiceWorker,
  } = useRegisterSW({
    onRegisterError: (error) => console.warn('The app will not work offline', error),
    onNeedReload: reloadIfAccepted,
  });
  if (isSuperseded) {
    return (
      <Prompt text={t('safety.update.superseded')}>
        <Button size="sm" onClick={() => window.location.reload()}>
          {t('safety.update.now')}
        </Button>
      </Prompt>
    );
  }
  if (!waiting) return null;
  const update = async () => {
    await flushMap();
    hasAccepted = true;
    await updateServiceWorker(true);
  };
  return (
    <Prompt text={t('safety.update.text')}>
      <Button size="sm" onClick={() => update().catch((error: unknown) => console.error(error))}>
        {t('safety.update.now')}
      </Button>
      <Button size="sm" variant="subtle" onClick={() => setWaiting(false)}>
        {t('safety.update.later')}
      </Button>
    </Prompt>
  );
}

function reloadIfAccepted(): void {
  if (hasAccepted) window.location.reload();
}

/** Whether a newer version has taken over, by its files or by its database; this tab then retires. */
function useSuperseded(): boolean {
  const isOutdated = useOpenMap(({ save }) => save.state === 'outdated');
  const [isTakenOver, setTakenOver] = useState(false);
  useEffect(() => {
    const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
    // The first worker of all takes nothing over.
    if (!worker?.controller) return undefined;
    const takenOver = () => {
      if (hasAccepted) return;
      setTakenOver(true);
      void retire();
    };
    worker.addEventListener('controllerchange', takenOver);
    return () => worker.removeEventListener('controllerchange', takenOver);
  }, []);
  return isTakenOver || isOutdated;
}

function Prompt({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <Paper
      withBorder
      shadow="md"
      p="sm"
      role="alert"
      maw={520}
      style={{ position: 'fixed', left: 16, bottom: 16, zIndex: 400 }}
    >
      <Group gap="sm">
        <Text size="sm" flex="1 1 200px">
          {text}
        </Text>
        {children}
      </Group>
    </Paper>
  );
}
