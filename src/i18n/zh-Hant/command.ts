import type { Translation } from '../translation';
import type { command as english } from '../en/command';

export const command: Translation<typeof english> = {};
