// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svgDocument } from '../../src/drawing/svg/svgFile';
import type { DisplayItem, DisplayList } from '../../src/layout/displayList';
import { everyPrimitive } from '../e2e/fixtures/drawings';

const text = (content: string, y = 20): DisplayItem => ({
  kind: 'text',
  x: 10,
  y,
  text: content,
  size: 12,
  weight: 400,
  fill: '#212529',
  anchor: 'start',
  width: 50,
});

function listOf(...items: DisplayItem[]): DisplayList {
  return { bounds: { x: -5, y: 0, width: 100.5, height: 40 }, items };
}

function parse(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

describe('an SVG file', () => {
  it('is as large as the drawing and says what it shows', () => {
    const svg = svgDocument(listOf(text('Una')), {
      title: 'A & B',
      description: 'Acme',
      locale: 'en',
    });
    expect(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
    const root = parse(svg).documentElement;
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(root.getAttribute('viewBox')).toBe('-5 0 100.5 40');
    expect(root.getAttribute('width')).toBe('100.5');
    expect(root.getAttribute('height')).toBe('40');
    expect(root.getAttribute('role')).toBe('img');
    expect(root.querySelector('title')?.textContent).toBe('A & B');
    expect(root.querySelector('desc')?.textContent).toBe('Acme');
  });

  it('stays well-formed, and its text the same, whatever the names hold', () => {
    const hostile = ['<script>', '"]]>', '&amp;', 'a\u0000b\u0008c', '\ud800', '王 & 😀', '\ufffe'];
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), (name) => {
        const svg = svgDocument(listOf(text(name), text('end', 30)), {
          title: name,
          locale: 'zh-Hans',
        });
        const texts = [...parse(svg).querySelectorAll('text')];
        expect(texts).toHaveLength(2);
        if (/^[\x20-\x7e]*$/.test(name)) expect(texts[0]?.textContent).toBe(name);
      }),
    );
  });

  it('refers to nothing outside itself and repeats no id', () => {
    const document = parse(svgDocument(everyPrimitive(), { title: 'All', locale: 'en' }));
    const all = [...document.querySelectorAll('*')];
    const names = new Set(all.map((element) => element.localName));
    expect([...names].sort()).toEqual(['g', 'path', 'rect', 'svg', 'text', 'title']);
    for (const element of all) {
      expect(element.getAttributeNames()).not.toContain('href');
      expect(element.getAttributeNames()).not.toContain('style');
      expect(element.id).toBe('');
    }
  });

  it('fills only what is to be filled', () => {
    const outline: DisplayItem = {
      kind: 'rect',
      x: 0,
      y: 0,
      width: 9,
      height: 9,
      stroke: '#000000',
    };
    const rect = parse(svgDocument(listOf(outline), { title: '', locale: 'en' })).querySelector(
      'rect',
    );
    expect(rect?.getAttribute('fill')).toBe('none');
    expect(rect?.getAttribute('stroke-width')).toBe('1');
  });

  it('is refused when there is nothing to draw', () => {
    expect(() => svgDocument(listOf(), { title: '', locale: 'en' })).toThrow(
      expect.objectContaining({ name: 'ExportError', reason: 'empty' }),
    );
  });
});
