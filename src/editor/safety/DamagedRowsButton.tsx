import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { saveDamagedRows } from '../../commands/safety/damagedRows';
import { useText } from '../../i18n/i18n';
import type { MapId } from '../../state/repository';

interface DamagedRowsButtonProps {
  readonly id: MapId;
  readonly title: string;
  /** Everything that is stored of the map, not just what was set aside. */
  readonly whole?: boolean;
}

/** Saves what could not be read of a map as a file, and says how that went. */
export function DamagedRowsButton({ id, title, whole = false }: DamagedRowsButtonProps) {
  const t = useText();
  const [outcome, setOutcome] = useState<number | 'failed' | null>(null);
  const save = () => {
    saveDamagedRows(id, title, whole).then(setOutcome, (error: unknown) => {
      console.error(error);
      setOutcome('failed');
    });
  };
  return (
    <>
      <Button size="sm" variant="default" onClick={save}>
        {t(whole ? 'safety.open.save' : 'safety.damage.save')}
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
