import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What Mantine and React Flow ask of a browser and jsdom lacks. */

afterEach(cleanup);

/** A window that matches no media query and never changes size. */
function noMatch(query: string): MediaQueryList {
  return Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
}

/** Elements in jsdom have no size, so there is never a change to tell. */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {
    // nothing is ever laid out
  }
  unobserve(): void {
    // nothing is ever laid out
  }
  disconnect(): void {
    // nothing is ever laid out
  }
}

window.matchMedia ??= noMatch;
window.ResizeObserver ??= SilentResizeObserver;
window.HTMLElement.prototype.scrollIntoView ??= () => undefined;

// Mantine's autosizing text areas wait for fonts.
if (!('fonts' in document)) {
  Object.defineProperty(document, 'fonts', { value: new EventTarget() });
}
