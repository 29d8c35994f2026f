import { Button } from '@mantine/core';
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { canCopyImage } from '../../commands/exporting/carryOut';
import { useText } from '../../i18n/i18n';
import type { ExportFormat } from '../../state/exportChoices';
import classes from './export.module.css';

interface ExportActionsProps {
  readonly format: ExportFormat;
  readonly working: boolean;
  /** Whether all that the file is to say is known. */
  readonly ready: boolean;
  readonly onExport: () => void;
  readonly onCopy: () => void;
  readonly onCancel: () => void;
}

/** What can be done with the choices; while it is being done, giving it up. */
export function ExportActions({ format, working, ready, ...on }: ExportActionsProps) {
  const t = useText();
  const reasonId = useId();
  const reason = whyNoCopy(format);
  const pressed = useRef<HTMLButtonElement>(null);
  // A button loses the keyboard while it is disabled.
  useEffect(() => {
    if (!working && document.activeElement === document.body) pressed.current?.focus();
  }, [working]);
  return (
    <div className={classes.actions}>
      {working && (
        <Button variant="subtle" color="gray" onClick={on.onCancel}>
          {t('exporting.cancel')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconCopy size={17} />}
        disabled={working || !ready || reason !== null}
        title={reason ? t(reason) : undefined}
        aria-describedby={reason ? reasonId : undefined}
        onClick={(event) => {
          pressed.current = event.currentTarget;
          on.onCopy();
        }}
      >
        {t('exporting.copy')}
      </Button>
      {reason && (
        <span id={reasonId} hidden>
          {t(reason)}
        </span>
      )}
      <Button
        leftSection={format === 'print' ? <IconPrinter size={17} /> : <IconDownload size={17} />}
        loading={working}
        disabled={!ready}
        onClick={(event) => {
          pressed.current = event.currentTarget;
          on.onExport();
        }}
      >
        {t(format === 'print' ? 'exporting.print' : 'exporting.download')}
      </Button>
    </div>
  );
}

function whyNoCopy(format: ExportFormat) {
  if (format !== 'png') return 'exporting.copyOnlyPng';
  return canCopyImage() ? null : 'exporting.copyUnsupported';
}
