import { useState } from 'react';
import {
  DEFAULT_EXPORT_CHOICES,
  type ExportChoices,
  exportChoicesOf,
  rememberExportChoices,
} from '../../state/exportChoices';
import { useOpenMap } from '../../state/openMap';

/** The open map's choices, as last time; every change is remembered. */
export function useExportChoices(): [ExportChoices, (change: Partial<ExportChoices>) => void] {
  const id = useOpenMap((state) => state.id);
  const [choices, setChoices] = useState(
    () => (id === null ? null : exportChoicesOf(id)) ?? DEFAULT_EXPORT_CHOICES,
  );
  const choose = (change: Partial<ExportChoices>) => {
    const next = { ...choices, ...change };
    setChoices(next);
    if (id !== null) rememberExportChoices(id, next);
  };
  return [choices, choose];
}
