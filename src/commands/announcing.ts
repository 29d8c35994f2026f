import type { TextKey } from '../i18n/keys';
import { type Announcement, useSession } from '../state/session';

/** Lets screen readers say what a command did. */
export function announce(key: TextKey, values?: Announcement['values']): void {
  useSession.setState({ announcement: { key, values } });
}
