import { useState } from 'react';
import {
  DEFAULT_EXPORT_CHOICES,
  type ExportChoices,
  exportChoicesOf,
  rememberExportChoices,
} from '../../state/exportChoices';
import { useOpenMap } from '../../state/openMap';

/** What every part of the dialog is given that asks for something. */
export interface ChoiceProps {
  /** As they apply: see `applied`. */
  readonly choices: ExportChoices;
  readonly onChange: (change: Partial<ExportChoices>) => void;
}

/** The open map's choices, as last time; every change is remembered. */
export function useExportChoices(): [ExportChoices, ChoiceProps['onChange']] {
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
