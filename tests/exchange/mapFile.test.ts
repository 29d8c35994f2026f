import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMapFile } from '../../src/exchange/export/mapFile';
import { ImportError } from '../../src/exchange/import/importError';
import { readMapFile } from '../../src/exchange/import/mapFile';
import { FILE_SIZE_LIMIT } from '../../src/exchange/mapFileFormat';
import type { MapSnapshot } from '../../src/model/map';
import { emptyMap, MAX_STAKEHOLDERS } from '../../src/model/map';
import { blankStakeholder } from '../../src/model/stakeholder';
import { LONG_TEXT_LIMIT } from '../../src/model/text';
import { arbitraryMap } from '../arbitraries';

const peopleMap = (count: number, fields: { notes?: string } = {}): MapSnapshot => ({
  ...emptyMap({ title: 'Lindhaven' }),
  stakeholders: new Map(
    Array.from({ length: count }, (_, index) => {
      const id = `p${index}`;
      return [id, { ...blankStakeholder(id), name: `Person ${index}`, ...fields }];
    }),
  ),
});

describe('a map file', () => {
  it('gives back the very map that was written, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const { map: read, doc, notes } = readMapFile(writeMapFile(map));
        expect(read).toEqual(map);
        expect([...read.stakeholders.keys()]).toEqual([...map.stakeholders.keys()]);
        expect([...read.links.keys()]).toEqual([...map.links.keys()]);
        expect(doc).toBeNull();
        expect(notes).toEqual([]);
      }),
    );
  });

  it('gives back the same from its bytes as from its text', () => {
    fc.assert(
      fc.property(arbitraryMap({ maxPeople: 3 }), (map) => {
        const text = writeMapFile(map);
        expect(readMapFile(new TextEncoder().encode(text))).toEqual(readMapFile(text));
      }),
    );
  });

  it('is written alike for equal maps, in whatever order their fields came to be', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const reversed = {
          info: backToFront(map.info),
          stakeholders: new Map([...map.stakeholders].map(([id, p]) => [id, backToFront(p)])),
          links: new Map([...map.links].map(([id, link]) => [id, backToFront(link)])),
        };
        expect(writeMapFile(reversed)).toBe(writeMapFile(map));
      }),
    );
  });

  it('carries the editing history byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (doc) => {
        const file = writeMapFile(emptyMap(), { doc });
        expect(readMapFile(file).doc).toEqual(doc);
      }),
    );
  });

  it('carries a history of megabytes', () => {
    const doc = new Uint8Array(3_000_001).map((_, index) => index * 31 + (index >> 8));
    const read = readMapFile(writeMapFile(emptyMap(), { doc })).doc;
    expect(read?.length).toBe(doc.length);
    expect(Buffer.from(read ?? []).equals(doc)).toBe(true);
  });

  it('says what it is before it says what is in it, and when it was made', () => {
    const file = JSON.parse(writeMapFile(peopleMap(1), { exportedAt: '2026-03-02T09:15:00.000Z' }));
    expect(Object.keys(file)).toEqual(['format', 'version', 'exportedAt', 'map']);
    expect(file).toEqual({
      format: 'stakeholder-map',
      version: 1,
      exportedAt: '2026-03-02T09:15:00.000Z',
      map: {
        title: 'Lindhaven',
        stakeholders: [{ id: 'p0', name: 'Person 0' }],
        links: [],
      },
    });
  });

  it('leaves out the history when the file would be larger than can be read', () => {
    const map = peopleMap(2);
    const file = writeMapFile(map, { doc: new Uint8Array(FILE_SIZE_LIMIT) });
    expect(readMapFile(file)).toEqual({ id: null, map, doc: null, notes: [] });
  });

  it('is not written at all when it could not be read again', () => {
    const map = peopleMap(1_100, { notes: 'n'.repeat(LONG_TEXT_LIMIT) });
    expect(() => writeMapFile(map)).toThrow(
      expect.objectContaining({ name: 'ExportError', reason: 'too-large' }),
    );
  });

  it('holds as many people as a map may have', () => {
    const map = peopleMap(MAX_STAKEHOLDERS, { notes: 'Met at the fair in spring.' });
    expect(readMapFile(writeMapFile(map)).map).toEqual(map);
  });

  it('is refused when cut off anywhere', () => {
    const map = peopleMap(2, { notes: '王建国 “quoted” 👩‍💼' });
    const bytes = new TextEncoder().encode(writeMapFile(map, { doc: new Uint8Array([1, 2, 3]) }));
    const whole = bytes.length - 1; // The line end after the last bracket may go.
    for (let length = 0; length < whole; length++) {
      const reason = refusalOf(bytes.subarray(0, length));
      expect(['empty', 'not-json', 'unreadable-text'], `cut to ${length} bytes`).toContain(reason);
    }
  });
});

function backToFront<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, isRecord(part) ? backToFront(part) : part]),
  ) as T;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusalOf(source: Uint8Array): string {
  try {
    readMapFile(source);
  } catch (error) {
    if (error instanceof ImportError) return error.reason;
    throw error;
  }
  return 'accepted';
}
