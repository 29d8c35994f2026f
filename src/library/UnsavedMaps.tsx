import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { saveCopy } from '../commands/safety/saveCopy';
import { useText } from '../i18n/i18n';
import {
  giveUp,
  retryUnsaved,
  type UnsavedMap,
  unsavedDocument,
  useUnsavedMaps,
} from '../state/leftMaps';
import type { MapId } from '../state/repository';

interface UnsavedMapsProps {
  readonly onOpen: (id: MapId) => void;
}

/** Maps that were left before everything was saved: they are kept by this tab alone. */
export function UnsavedMaps({ onOpen }: UnsavedMapsProps) {
  const maps = useUnsavedMaps((state) => state.maps);
  return maps.map((map) => <Unsaved key={map.id} map={map} onOpen={onOpen} />);
}

function Unsaved({ map, onOpen }: UnsavedMapsProps & { readonly map: UnsavedMap }) {
  const t = useText();
  const [copy, setCopy] = useState<'saved' | 'failed' | null>(null);
  const { id, save, title } = map;
  if (save.state !== 'failed') return null;
  const isFinal = save.reason === 'closed' || save.reason === 'removed';
  const keep = () => {
    const document = unsavedDocument(id);
    if (document) setCopy(saveCopy(id, document));
  };
  return (
    <Alert
      mb="lg"
      color="red"
      icon={<IconAlertTriangle />}
      title={t('safety.unsaved.leftTitle', { title: title || t('home.untitled') })}
    >
      <Text size="sm">{t(`safety.unsaved.why.${save.reason}`)}</Text>
      {!isFinal && <Text size="sm">{t('safety.unsaved.left')}</Text>}
      <Group gap="xs" mt="xs">
        <Button size="sm" color="red" onClick={keep}>
          {t('safety.unsaved.save')}
        </Button>
        {!isFinal && (
          <Button size="sm" variant="default" onClick={retryUnsaved}>
            {t('safety.unsaved.retry')}
          </Button>
        )}
        <Button size="sm" variant="default" onClick={() => onOpen(id)}>
          {t('safety.unsaved.open')}
        </Button>
        {isFinal && copy === 'saved' && (
          <Button size="sm" variant="subtle" color="gray" onClick={() => giveUp(id)}>
            {t('safety.unsaved.discard')}
          </Button>
        )}
        {copy && (
          <Text size="sm" role="status">
            {t(`safety.unsaved.${copy}`)}
          </Text>
        )}
      </Group>
    </Alert>
  );
}
