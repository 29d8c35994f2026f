import type { Translation } from '../translation';
import type { importing as english } from '../en/importing';

export const importing: Translation<typeof english> = {};
