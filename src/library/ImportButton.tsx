import { useText } from '../i18n/i18n';
import { FileButton } from './FileButton';

interface ImportButtonProps {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.vcf,.json,.png,.zip';

/** Chooses maps and lists of people to bring in. */
export function ImportButton({ busy, onFiles }: ImportButtonProps) {
  const t = useText();
  return (
    <FileButton
      accept={ACCEPTED}
      multiple
      busy={busy}
      label={t('home.import.button')}
      onFiles={onFiles}
    />
  );
}
