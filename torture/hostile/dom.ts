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

/**
 * Asks for no selector: jsdom never lets go of a document that was asked for one.
 * @returns all its elements, or null when the text is not well-formed XML
 */
export function elementsOf(text: string): readonly Element[] | null {
  const parsed = new window.DOMParser().parseFromString(text, 'text/xml');
  const elements = [...parsed.getElementsByTagName('*')];
  return elements.some(({ localName }) => localName === 'parsererror') ? null : elements;
}
