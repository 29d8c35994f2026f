import { describe, expect, it } from 'vitest';
import { contrast, lightness } from '../../src/layout/colour';
import { lensColour, PALETTE } from '../../src/layout/palette';
import type { LensReading } from '../../src/model/lensReading';
import { ATTITUDES, DECISION_ROLES, QUADRANTS, SOCIAL_STYLES } from '../../src/model/vocabulary';

const LENSES: readonly (readonly LensReading[])[] = [
  ATTITUDES.map((value) => ({ lens: 'attitude', value })),
  QUADRANTS.map((value) => ({ lens: 'quadrant', value })),
  DECISION_ROLES.map((value) => ({ lens: 'decision-role', value })),
  SOCIAL_STYLES.map((value) => ({ lens: 'social-style', value })),
  (['participant', 'bystander'] as const).map((value) => ({ lens: 'stage', value })),
];

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  it('keeps text and muted text at 4.5:1 on every card’s ground and on the canvas', () => {
    const grounds = LENSES.flat().map((reading) => lensColour(reading, theme).tint);
    for (const ground of [...grounds, PALETTE[theme].surface, PALETTE[theme].canvas]) {
      expect(contrast(PALETTE[theme].text, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(PALETTE[theme].mutedText, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('gives every value of a lens a lightness of its own, for greyscale prints', () => {
    for (const readings of LENSES) {
      const steps = readings
        .map((reading) => lightness(lensColour(reading, theme).solid))
        .sort((a, b) => a - b);
      steps.slice(1).forEach((step, i) => {
        expect(step - (steps[i] ?? 0)).toBeGreaterThanOrEqual(5);
      });
    }
  });

  it('keeps words and marks upon a solid colour, and links on the canvas, at 3:1', () => {
    for (const reading of LENSES.flat()) {
      const { solid, onSolid } = lensColour(reading, theme);
      expect(contrast(solid, onSolid)).toBeGreaterThanOrEqual(3);
    }
    for (const colour of Object.values(PALETTE[theme].link)) {
      expect(contrast(colour, PALETTE[theme].canvas)).toBeGreaterThanOrEqual(3);
    }
  });
});
