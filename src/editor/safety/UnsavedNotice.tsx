import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { saveCopy } from '../../commands/safety/saveCopy';
import { useText } from '../../i18n/i18n';
import { flushMap, openDocument, useOpenMap } from '../../state/openMap';
import type { SaveStatus } from '../../state/repository';
import { SafetyAlert } from './SafetyAlert';

/** Why edits are not saved, and ways to keep them all the same. */
export function UnsavedNotice() {
  const t = useText();
  const save = useOpenMap((state) => state.save);
  const id = useOpenMap((state) => state.id);
  const [copy, setCopy] = useState<'saved' | 'failed' | null>(null);
  const [isTrying, setTrying] = useState(false);
  const [dismissed, dismiss] = useState<SaveStatus | null>(null);
  if (save.state !== 'failed' || save === dismissed || id === null) return null;
  const keep = () => {
    const document = openDocument();
    if (document) setCopy(saveCopy(id, document));
  };
  const retry = () => {
    setTrying(true);
    // When it fails again, the notice stays.
    const tried = () => setTrying(false);
    flushMap().then(tried, tried);
  };
  return (
    <SafetyAlert
      color="red"
      title={t('safety.unsaved.title')}
      withCloseButton
      closeButtonLabel={t('safety.damage.dismiss')}
      onClose={() => dismiss(save)}
    >
      <Text size="sm">{t(`safety.unsaved.why.${save.reason}`)}</Text>
      <Group gap="xs" mt="xs">
        <Button size="sm" color="red" onClick={keep}>
          {t('safety.unsaved.save')}
        </Button>
        {save.reason === 'closed' && (
          <Button size="sm" variant="default" onClick={() => window.location.reload()}>
            {t('safety.unsaved.reload')}
          </Button>
        )}
        {save.reason !== 'closed' && save.reason !== 'removed' && (
          <Button size="sm" variant="default" loading={isTrying} onClick={retry}>
            {t('safety.unsaved.retry')}
          </Button>
        )}
        {copy && (
          <Text size="sm" role="status">
            {t(`safety.unsaved.${copy}`)}
          </Text>
        )}
      </Group>
    </SafetyAlert>
  );
}
