/** Beside the doors of one map: it has runs of its own. */
export const BACKUP_DOOR = 'backup';
