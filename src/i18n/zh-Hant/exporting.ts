import type { Translation } from '../translation';
import type { exporting as english } from '../en/exporting';

export const exporting: Translation<typeof english> = {};
