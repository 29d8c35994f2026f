import type { Translation } from '../translation';
import type { inspector as english } from '../en/inspector';

export const inspector: Translation<typeof english> = {};
