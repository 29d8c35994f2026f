// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { OutlineSession } from '../../src/commands/outline/outlineSession';
import { mergePaste } from '../../src/commands/pasting/mergePaste';
import { planPaste } from '../../src/commands/pasting/planPaste';
import { MapDocument } from '../../src/document/mapDocument';
import { readVcards } from '../../src/exchange/import/vcard';
import { readLine } from '../../src/exchange/outline/readLine';
import { clipboardText } from '../../src/exchange/pasting/clipboardText';
import { understandPaste } from '../../src/exchange/pasting/understandPaste';
import { overlaps } from '../../src/layout/geometry';
import { measuresFor } from '../../src/layout/measures';
import { MAX_STAKEHOLDERS } from '../../src/model/map';
import { SHORT_TEXT_LIMIT } from '../../src/model/text';
import { mapWith } from '../builders';

/** Each of these took minutes where every character was looked at once for every other. */
const LENGTH = 200_000;
const many = (unit: string) => unit.repeat(LENGTH / unit.length);

describe('a line of one sign over and over', () => {
  it.each(['"a', '@ ', '@a ', '#', 'a#', '#a ', ' ', '"', '""', 'a'])('%j is read', (unit) => {
    const { fields } = readLine(`x${many(unit)}`);
    expect(fields.name).toMatch(/^x/);
    expect(fields.name.length).toBeLessThanOrEqual(SHORT_TEXT_LIMIT);
  });

  it.each(['a', ' ', 'a@', '1-', '1 (', '|', 'a.', '\t', 'a '])('%j is pasted', (unit) => {
    const { people } = understandPaste(`Una Okafor\n${many(unit)}x\n+44 20 7946 0000`);
    expect(people[0]?.name).toBe('Una Okafor');
  });

  it('is compared with the lines of an outline', () => {
    const document = MapDocument.fromSnapshot(
      mapWith({ id: 'a', name: many('ab ') }, { id: 'b', name: many('cd ') }),
    );
    const session = new OutlineSession(document, 'en');
    expect(session.edit(`${many('ab')}x\n${many('cd')}y\n${many('e "')}`, 0)).toBeNull();
    expect(document.snapshot.stakeholders.size).toBe(3);
  });

  it('folded again and again is one property of a vCard', () => {
    const note = `NOTE:a${many('\r\n b')}`;
    const { headings, rows } = readVcards(
      new TextEncoder().encode(`BEGIN:VCARD\r\nFN:Una\r\n${note}\r\nEND:VCARD\r\n`),
    );
    expect(rows[0]?.[headings.indexOf('NOTE')]).toBe(`a${'b'.repeat(LENGTH / 4)}`);
  });
});

describe('more lines than a map has room for', () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `Person ${index}`).join('\n');

  it('make as many people as there is room for', () => {
    expect(understandPaste(lines).people).toHaveLength(MAX_STAKEHOLDERS);
  });

  it('are refused by an outline, and nothing is changed', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    const before = document.snapshot;
    const session = new OutlineSession(document, 'en');
    expect(session.edit(lines, 0)).toBe('full');
    expect(document.snapshot).toBe(before);
    expect(session.text).toBe('Una');
  });
});

describe('thousands of people at once', () => {
  const chain = Array.from({ length: 1_000 }, (_, index) => `P${index}`);

  it('typed into an outline get places that overlap no card', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    const session = new OutlineSession(document, 'en');
    const text = ['Una', ...chain.map((name) => `\t${name}`)].join('\n');
    expect(session.edit(text, 0)).toBeNull();
    expectNoOverlap(document);
  });

  it('pasted below somebody of the map get places that overlap no card', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    const text = ['Una', ...chain.map((name) => `\t${name}`)].join('\n');
    mergePaste(document, planPaste(document.snapshot, text, 'list'));
    expect(document.snapshot.stakeholders.size).toBe(1_001);
    expectNoOverlap(document);
  });
});

function expectNoOverlap({ snapshot }: MapDocument): void {
  const { card } = measuresFor(snapshot.info);
  const boxes = [...snapshot.stakeholders.values()]
    .map(({ position }) => ({ ...position, ...card }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const covered = boxes.filter((box, at) => {
    const next = boxes[at + 1];
    return next !== undefined && overlaps(box, next);
  });
  expect(covered).toEqual([]);
}

describe('a page that says how deep an item is', () => {
  it.each(['....pt', '1e400pt', '9999999999pt', '.'])(
    'is not believed when it says %s',
    (margin) => {
      const html = `<p style="margin-left:${margin}">Una</p><p style="margin-left:36pt">Bo</p>`;
      expect(clipboardText('Una\nBo', html)).toMatch(/Una\n\t?Bo/);
    },
  );

  it('is not believed when it says infinitely', () => {
    const html = '<ul><li aria-level="1e400">Una<ul><li>Bo</li></ul></li></ul>';
    expect(clipboardText('Una\nBo', html)).toBe('Una\n\tBo');
  });
});
