export interface PageLifecycle {
  /** The page may be frozen or gone in a moment. */
  leaving(): void;
  /** The page is looked at again: other tabs may have written meanwhile. */
  returning(): void;
  online(): void;
}

/** Follows the page's life where there is a page (not in a worker). @returns stop following */
export function followPage(page: PageLifecycle): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  if (typeof document !== 'undefined') {
    const changed = () => {
      if (document.visibilityState === 'hidden') page.leaving();
      else page.returning();
    };
    document.addEventListener('visibilitychange', changed, { signal });
  }
  if (typeof window !== 'undefined') {
    window.addEventListener('pagehide', () => page.leaving(), { signal });
    window.addEventListener('focus', () => page.returning(), { signal });
    window.addEventListener('online', () => page.online(), { signal });
  }
  return () => stop.abort();
}
