import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { saveDamagedRows } from '../../commands/safety/damagedRows';
import { useText } from '../../i18n/i18n';
import type { MapId } from '../../state/repository';

/** Saves what could not be read of a map as a file, and says how that went. */
export function DamagedRowsButton({ id, title }: { id: MapId; title: string }) {
  const t = useText();
  const [outcome, setOutcome] = useState<number | 'failed' | null>(null);
  const save = () => {
    saveDamagedRows(id, title).then(setOutcome, (error: unknown) => {
      console.error(error);
      setOutcome('failed');
    });
  };
  return (
    <>
      <Button size="sm" variant="default" onClick={save}>
        {t('safety.damage.save')}
      </Button>
      {outcome !== null && (
        <Text size="sm" role="status">
          {outcome === 'failed' && t('safety.damage.failed')}
          {outcome === 0 && t('safety.damage.none')}
          {typeof outcome === 'number' &&
            outcome > 0 &&
            t('safety.damage.saved', { count: outcome })}
        </Text>
      )}
    </>
  );
}
