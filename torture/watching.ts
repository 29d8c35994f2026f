import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** So many edits have been made in this page. */
    edited(count: number): void;
    /** The status says "Saved", with so many edits made; `place` is the address's hash. */
    shownSaved(count: number, place: string): void;
  }
}

/**
 * Follows what a page's status says, from its loading on. Each "Saved" is told from within the page,
 * at the moment at which somebody could have read it.
 */
export async function watchStatus(
  page: Page,
  told: (count: number, place: string) => void,
): Promise<void> {
  await page.exposeFunction('shownSaved', told);
  await page.addInitScript(() => {
    let count = 0;
    let last = '';
    const look = () => {
      const statuses = [...document.querySelectorAll('[role=status]')];
      const isSaved = statuses.some(({ textContent }) => textContent === 'Saved');
      const seen = isSaved ? `${count} ${location.hash}` : '';
      if (seen !== last && isSaved) window.shownSaved(count, location.hash);
      last = seen;
    };
    window.edited = (made) => {
      count = made;
      look();
    };
    const all = { subtree: true, childList: true, characterData: true };
    new MutationObserver(look).observe(document, all);
  });
}
