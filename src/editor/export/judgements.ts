import { isUnabridged } from '../../commands/exporting/applicable';
import type { TextKey } from '../../i18n/keys';
import { facetsFor } from '../../model/audience';
import type { ExportChoices } from '../../state/exportChoices';

interface Warning {
  readonly sentence: Extract<TextKey, `exporting.opinions.${string}`>;
  /** Whether it may leave the company. */
  readonly isSafe: boolean;
}

/** What the file will tell of our judgements, to be read before it is sent. */
export function judgementsIn(choices: ExportChoices): Warning {
  const { audience, facets, naming, format } = choices;
  if (facetsFor(audience, facets).size === 0) {
    return { sentence: `exporting.opinions.${naming}`, isSafe: true };
  }
  if (audience === 'manager') return { sentence: 'exporting.opinions.manager', isSafe: false };
  if (audience === 'custom' && !isUnabridged({ ...choices, naming: 'names' })) {
    return { sentence: 'exporting.opinions.custom', isSafe: false };
  }
  const carriesTexts = format === 'map' || format === 'csv' || choices.embed;
  return {
    sentence: carriesTexts ? 'exporting.opinions.file' : 'exporting.opinions.picture',
    isSafe: false,
  };
}
