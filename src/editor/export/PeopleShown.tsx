import { useMemo } from 'react';
import { everybodyBelow } from '../../analysis/reporting';
import { useText } from '../../i18n/i18n';
import type { MapSnapshot } from '../../model/map';
import type { ExportChoices } from '../../state/exportChoices';

interface PeopleShownProps {
  readonly map: MapSnapshot;
  readonly selected: readonly string[];
  readonly what: ExportChoices['what'];
}

/** How many people the export shows. */
export function PeopleShown({ map, selected, what }: PeopleShownProps) {
  const t = useText();
  const count = useMemo(() => {
    if (what === 'map') return map.stakeholders.size;
    if (what === 'selection') return selected.length;
    return new Set(selected.flatMap((id) => [id, ...everybodyBelow(map, id)])).size;
  }, [map, selected, what]);
  return t('exporting.people', { count });
}
