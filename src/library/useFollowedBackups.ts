import { useEffect } from 'react';
import { followBackups } from '../state/backups';

/** Keeps what is known of backups up to date: another tab may back up, too. */
export function useFollowedBackups(): void {
  useEffect(() => {
    const follow = () => void followBackups();
    follow();
    window.addEventListener('focus', follow);
    return () => window.removeEventListener('focus', follow);
  }, []);
}
