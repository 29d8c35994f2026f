import { createRequire } from 'node:module';

/** What a browser has and Node lacks, for reading HTML and for checking XML. */
interface Dom {
  readonly window: typeof globalThis;
}
const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: new () => Dom };
const { window } = new JSDOM();

export function provideDom(): void {
  const { DOMParser, NodeFilter, Element } = window;
  Object.assign(globalThis, { DOMParser, NodeFilter, Element });
}

/** @returns null when the text is not well-formed XML */
export function parsedXml(text: string): Document | null {
  const parsed = new window.DOMParser().parseFromString(text, 'text/xml');
  return parsed.querySelector('parsererror') === null ? parsed : null;
}
