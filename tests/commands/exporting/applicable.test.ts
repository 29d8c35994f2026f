import { describe, expect, it } from 'vitest';
import { applied, pagesFor } from '../../../src/commands/exporting/applicable';
import { DEFAULT_EXPORT_CHOICES, EXPORT_FORMATS } from '../../../src/state/exportChoices';

const choices = (change: Partial<typeof DEFAULT_EXPORT_CHOICES>) => ({
  ...DEFAULT_EXPORT_CHOICES,
  ...change,
});

describe('choices of an export, as far as they apply', () => {
  it('show the whole map when nobody is selected', () => {
    expect(applied(choices({ what: 'selection' }), 0).what).toBe('map');
    expect(applied(choices({ what: 'selection' }), 2).what).toBe('selection');
  });

  it('never put the dark theme’s light text on white', () => {
    expect(applied(choices({ theme: 'dark', background: 'white' }), 0).background).toBe('theme');
    expect(applied(choices({ theme: 'light', background: 'white' }), 0).background).toBe('white');
  });

  it('print dark on the paper as it is', () => {
    const printed = applied(choices({ format: 'print', theme: 'dark', background: 'theme' }), 0);
    expect(printed).toMatchObject({ theme: 'light', background: 'none' });
  });

  it('keep a transparent background for every picture file', () => {
    const kept = EXPORT_FORMATS.filter(
      (format) => applied(choices({ format, background: 'none' }), 0).background === 'none',
    );
    expect(kept).toEqual(['png', 'svg', 'pptx', 'print']);
  });

  it('show a branch only when one person says which', () => {
    expect(applied(choices({ what: 'branch' }), 1).what).toBe('branch');
    expect(applied(choices({ what: 'branch' }), 2).what).toBe('map');
  });

  it('put slides on slides and prints on paper', () => {
    expect(applied(choices({ format: 'pptx', page: 'fit' }), 0).page).toBe('slide-16-9');
    expect(applied(choices({ format: 'print', page: 'slide-4-3' }), 0).page).toBe('a4-landscape');
    expect(applied(choices({ format: 'print', page: 'a3-portrait' }), 0).page).toBe('a3-portrait');
    for (const format of EXPORT_FORMATS) {
      for (const page of pagesFor(format)) {
        expect(applied(choices({ format, page }), 0).page).toBe(page);
      }
    }
  });

  it('never carry the map to a customer, or under other names', () => {
    expect(applied(choices({ embed: true }), 0).embed).toBe(true);
    expect(applied(choices({ embed: true, audience: 'manager' }), 0).embed).toBe(true);
    expect(applied(choices({ embed: true, audience: 'customer' }), 0).embed).toBe(false);
    expect(applied(choices({ embed: true, naming: 'initials' }), 0).embed).toBe(false);
  });
});
