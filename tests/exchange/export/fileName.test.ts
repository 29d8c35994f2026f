import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor } from '../../../src/exchange/export/fileName';

const day = new Date(2026, 2, 7, 23, 59);

describe('fileNameFor', () => {
  it('is the title, the local day and the extension', () => {
    expect(fileNameFor('Acme – line 4', 'png', day)).toBe('Acme – line 4 2026-03-07.png');
    expect(fileNameFor('上海地铁 采购', 'stakemap.json', day)).toBe(
      '上海地铁 采购 2026-03-07.stakemap.json',
    );
  });

  it('puts spaces for what Windows or macOS forbid', () => {
    expect(fileNameFor('A/B: "C" <D> | E?*\\', 'svg', day)).toBe('A B C D E 2026-03-07.svg');
    expect(fileNameFor('../../etc/passwd', 'png', day)).toBe('etc passwd 2026-03-07.png');
  });

  it('has a name of its own where the title gives none', () => {
    expect(fileNameFor('', 'png', day)).toBe('stakeholder-map 2026-03-07.png');
    expect(fileNameFor(' ...', 'png', day)).toBe('stakeholder-map 2026-03-07.png');
    expect(fileNameFor('con', 'png', day)).toBe('stakeholder-map con 2026-03-07.png');
  });

  it('is valid on every system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = fileNameFor(title, 'png', day);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u);
        expect(name).toMatch(/^[^\s.].* 2026-03-07\.png$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
