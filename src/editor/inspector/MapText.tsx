import { editInfo } from '../../commands/edits';
import { useText } from '../../i18n/i18n';
import type { MapInfo } from '../../model/map';
import { TextField } from './TextField';

interface MapTextProps {
  readonly info: MapInfo;
  readonly field:
    | 'account'
    | 'customerFit'
    | 'competitors'
    | 'factorsFor'
    | 'factorsAgainst'
    | 'businessHead'
    | 'technicalHead';
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly className?: string;
}

/** A text of the map as a whole. */
export function MapText({ info, field, ...options }: MapTextProps) {
  const t = useText();
  return (
    <TextField
      {...options}
      label={t(`inspector.map.${field}`)}
      subject="map"
      value={info[field]}
      write={(text, visit) => editInfo({ [field]: text }, `${field} ${visit}`)}
    />
  );
}
