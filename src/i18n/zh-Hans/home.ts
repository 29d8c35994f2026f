import type { Translation } from '../translation';
import type { home as english } from '../en/home';

export const home: Translation<typeof english> = {};
