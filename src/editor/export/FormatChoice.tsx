import {
  IconFileTypeCsv,
  IconFileVector,
  IconPhoto,
  IconPresentation,
  IconPrinter,
  IconSitemap,
} from '@tabler/icons-react';
import { useText } from '../../i18n/i18n';
import { EXPORT_FORMATS, type ExportFormat } from '../../state/exportChoices';
import { ChoiceGroup } from './ChoiceGroup';

const ICONS: Readonly<Record<ExportFormat, typeof IconPhoto>> = {
  png: IconPhoto,
  svg: IconFileVector,
  pptx: IconPresentation,
  map: IconSitemap,
  csv: IconFileTypeCsv,
  print: IconPrinter,
};

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

/** What the export becomes. */
export function FormatChoice({ format, onChange }: FormatChoiceProps) {
  const t = useText();
  return (
    <ChoiceGroup
      look="cards"
      first
      label={t('exporting.format.label')}
      value={format}
      onChange={onChange}
      aside={t(`exporting.formatHint.${format}`)}
      choices={EXPORT_FORMATS.map((value) => {
        const Icon = ICONS[value];
        return {
          value,
          label: t(`exporting.format.${value}`),
          icon: <Icon size={20} stroke={1.6} />,
        };
      })}
    />
  );
}
