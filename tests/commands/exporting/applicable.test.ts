import { describe, expect, it } from 'vitest';
import { applied } from '../../../src/commands/exporting/applicable';
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
});
