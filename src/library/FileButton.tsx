import { Button, VisuallyHidden } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useText } from '../i18n/i18n';

interface FileButtonProps {
  /** File name endings, as an input takes them. */
  readonly accept: string;
  readonly label: string;
  /** Of the input itself; "Import file" when left out. */
  readonly inputLabel?: string;
  readonly busy: boolean;
  readonly multiple?: boolean;
  readonly autoFocus?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * Chooses files. The button is what keyboards and screen readers use; the input beside it has a label
 * for those that go straight to it, and is kept out of the way of everybody else.
 */
export function FileButton(props: FileButtonProps) {
  const { accept, label, busy, multiple = false, autoFocus = false, onFiles } = props;
  const t = useText();
  const { inputLabel = t('home.import.input') } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={autoFocus ? 'filled' : 'default'}
        data-autofocus={autoFocus || undefined}
        leftSection={<IconFileImport size={18} />}
        loading={busy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <VisuallyHidden aria-hidden="true">
        <label>
          {inputLabel}
          <input
            ref={input}
            type="file"
            multiple={multiple}
            tabIndex={-1}
            accept={accept}
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
