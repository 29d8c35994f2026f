/** What a key press is, as far as shortcuts care. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether shortcuts use Cmd here, and Ctrl means something else. */
export function isApple(
  platform = typeof navigator === 'undefined' ? '' : navigator.platform,
): boolean {
  return /^(Mac|iP)/.test(platform);
}

/** Whether the press is the shortcut ("Mod+Shift+Z", "Tab", "?"). Letters go by their place, so that
 * they work under a Chinese input method or a Russian layout. */
export function matches(shortcut: string, press: KeyPress, apple = isApple()): boolean {
  const parts = shortcut.split(/\+(?=.)/);
  const key = parts.pop() ?? '';
  const mod = apple ? press.metaKey : press.ctrlKey;
  const other = apple ? press.ctrlKey : press.metaKey;
  if (other || mod !== parts.includes('Mod') || press.altKey !== parts.includes('Alt'))
    return false;
  // A sign such as "?" may need Shift on one keyboard and not on another.
  const isSign = key.length === 1 && !/[A-Z0-9]/.test(key);
  if (!isSign && press.shiftKey !== parts.includes('Shift')) return false;
  if (/^[A-Z]$/.test(key)) return press.code === `Key${key}` || press.key.toUpperCase() === key;
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}` || press.key === key;
  return press.key === key;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  ContextMenu: '☰',
};

const APPLE_SYMBOLS: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Delete: '⌫',
  Tab: '⇥',
};

/** The keys of a shortcut as people of this platform write them. */
export function keysOf(shortcut: string, apple = isApple()): string[] {
  return shortcut
    .split(/\+(?=.)/)
    .map(
      (part) =>
        (apple ? APPLE_SYMBOLS[part] : undefined) ??
        SYMBOLS[part] ??
        (part === 'Mod' ? 'Ctrl' : part),
    );
}
