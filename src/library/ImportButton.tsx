import { Button, VisuallyHidden } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useText } from '../i18n/i18n';

interface ImportButtonProps {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.vcf,.json,.png';

/**
 * Chooses files. The button is what keyboards and screen readers use; the input beside it has a label
 * for those that go straight to it, and is kept out of the way of everybody else.
 */
export function ImportButton({ busy, onFiles }: ImportButtonProps) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} />}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {t('home.import.button')}
      </Button>
      <VisuallyHidden aria-hidden="true">
        <label>
          {t('home.import.input')}
          <input
            ref={input}
            type="file"
            multiple
            tabIndex={-1}
            accept={ACCEPTED}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              // Or choosing the same file again would be no change.
              event.currentTarget.value = '';
              onFiles(files);
            }}
          />
        </label>
      </VisuallyHidden>
    </>
  );
}
