// @vitest-environment jsdom
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { slideFile } from '../../src/drawing/pptx/slideFile';
import type { DisplayItem } from '../../src/layout/displayList';
import { everyPrimitive } from '../e2e/fixtures/drawings';

interface Words {
  readonly title?: string;
  /** Of the person and on the card */
  readonly name?: string;
  /** One a slide */
  readonly notes?: readonly string[];
}

type Parts = ReadonlyMap<string, string>;

async function packageOf({ title = 'Map', name = 'Ada', notes = [''] }: Words): Promise<Parts> {
  const { bounds, items } = everyPrimitive();
  const card: DisplayItem = {
    kind: 'group',
    name: 'stakeholder:8f14e45f',
    label: name,
    x: 0,
    y: 0,
    children: [
      { kind: 'rect', x: 0, y: 0, width: 100, height: 50, fill: '#ffffff' },
      {
        kind: 'text',
        text: name,
        x: 5,
        y: 20,
        size: 14,
        weight: 400,
        fill: '#000000',
        anchor: 'start',
        width: 80,
      },
    ],
  };
  const list = { bounds, items: [...items, card] };
  const slides = notes.map((words) => ({ list, notes: words }));
  const file = await slideFile(slides, { title, locale: 'en', size: { width: 10, height: 7.5 } });
  const files = unzipSync(await bytesOf(file));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** jsdom's Blob has no `arrayBuffer`. */
function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}

/** @throws where it is not well-formed */
function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const [error] = document.getElementsByTagName('parsererror');
  if (error) throw new Error(error.textContent ?? 'not well-formed');
  return document;
}

function elements(xml: string | undefined, name: string): Element[] {
  return [...parsed(xml ?? '').getElementsByTagName(name)];
}

/** What a relationship's target is called in the package. */
function targetOf(relations: string, target: string): string {
  const owner = new URL(relations.replace(/_rels\/(.*)\.rels$/, '$1'), 'file:///');
  return new URL(target, owner).pathname.slice(1);
}

/** All relationships, by the path of their owner. */
function relationsIn(parts: Parts): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, xml] of parts) {
    if (!path.endsWith('.rels')) continue;
    const targets = elements(xml, 'Relationship').map((relation) =>
      targetOf(path, relation.getAttribute('Target') ?? ''),
    );
    found.set(path.replace(/_rels\/(.*)\.rels$/, '$1'), targets);
  }
  return found;
}

const SLIDE = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  'ppt/_rels/presentation.xml.rels',
  'ppt/presentation.xml',
  'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
  'ppt/slideLayouts/slideLayout1.xml',
  'ppt/slideMasters/_rels/slideMaster1.xml.rels',
  'ppt/slideMasters/slideMaster1.xml',
  'ppt/slides/_rels/slide1.xml.rels',
  'ppt/slides/slide1.xml',
  'ppt/theme/theme1.xml',
];
const NOTES = [
  'ppt/notesMasters/_rels/notesMaster1.xml.rels',
  'ppt/notesMasters/notesMaster1.xml',
  'ppt/theme/theme2.xml',
];

describe('a PowerPoint file', () => {
  it('has the parts it needs and no others', async () => {
    expect([...(await packageOf({})).keys()].sort()).toEqual([...SLIDE].sort());
    const second = ['ppt/slides/_rels/slide2.xml.rels', 'ppt/slides/slide2.xml'];
    const page = ['ppt/notesSlides/_rels/notesSlide2.xml.rels', 'ppt/notesSlides/notesSlide2.xml'];
    expect([...(await packageOf({ notes: ['', 'Said of the second'] })).keys()].sort()).toEqual(
      [...SLIDE, ...second, ...NOTES, ...page].sort(),
    );
  });

  it('tells of every part what it is, and leads to each', async () => {
    const parts = await packageOf({ notes: ['First', 'Second'] });
    const content = [...parts.keys()].filter((path) => !/\.rels$|^\[/.test(path)).sort();
    const types = elements(parts.get('[Content_Types].xml'), 'Override');
    const told = types.map((type) => type.getAttribute('PartName')?.slice(1));
    expect(told.sort()).toEqual(content);
    const relations = relationsIn(parts);
    const reached = new Set([...relations.values()].flat());
    expect([...reached].sort()).toEqual(content);
    expect([...relations.keys()].filter((owner) => owner !== '' && !parts.has(owner))).toEqual([]);
  });

  it('refers to nothing that is not there', async () => {
    const parts = await packageOf({ notes: ['First', 'Second'] });
    for (const [path, xml] of parts) {
      const used = [...xml.matchAll(/ r:id="(\w+)"/g)].map(([, id]) => id);
      const relations = parts.get(path.replace(/([^/]*)$/, '_rels/$1.rels')) ?? '';
      const known = [...relations.matchAll(/ Id="(\w+)"/g)].map(([, id]) => id);
      expect(known).toEqual([...new Set(known)]);
      for (const id of used) expect(known, path).toContain(id);
    }
  });

  it('gives the shapes of a page a number each', async () => {
    const parts = await packageOf({ notes: ['First', 'Second'] });
    for (const [path, xml] of parts) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('has nothing of ids, nor of whoever made it', async () => {
    const all = [...(await packageOf({ notes: ['First'] })).values()].join('');
    expect(all).not.toMatch(/8f14e45f|stakeholder:|creator|Application|Company/);
  });

  it('can be read whatever people are called', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const hostile = fc.oneof(text, fc.constantFrom('<b>&"\'</b>', '\u0000\u0008\u001f', '😀 ]]>'));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, notes) => {
        const parts = await packageOf({ title: name, name, notes: [notes] });
        for (const xml of parts.values()) expect(() => parsed(xml)).not.toThrow();
      }),
      { numRuns: 20 },
    );
  });

  it('has the words as they were written, less what no file can hold', async () => {
    const name = 'A\u0007da <b>&"Q" 😀';
    const parts = await packageOf({ title: name, name, notes: [`${name}\n\nlast`] });
    const [card] = elements(parts.get('ppt/slides/slide1.xml'), 'p:grpSp').slice(-1);
    const shape = card?.getElementsByTagName('p:cNvPr')[0];
    expect(shape?.getAttribute('name')).toBe('Ada <b>&"Q" 😀');
    expect(card?.textContent).toBe('Ada <b>&"Q" 😀');
    expect(elements(parts.get('docProps/core.xml'), 'dc:title')[0]?.textContent).toBe(
      'Ada <b>&"Q" 😀',
    );
    const lines = elements(parts.get('ppt/notesSlides/notesSlide1.xml'), 'a:p');
    expect(lines.map((line) => line.textContent)).toEqual(['Ada <b>&"Q" 😀', '', 'last']);
  });
});
