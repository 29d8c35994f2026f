import { describe, expect, it } from 'vitest';
import { ExportError } from '../../../src/drawing/exportError';
import { exportFailureOf } from '../../../src/exchange/export/exportFailure';
import { refuseEmpty, type Scene } from '../../../src/exchange/export/scene';
import { emptyMap } from '../../../src/model/map';
import { mapWith } from '../../builders';

const sceneOf = (map: Scene['picture']['map']) => ({ picture: { map }, title: '' }) as Scene;

describe('a scene', () => {
  it('is refused when it shows nobody', () => {
    expect(() => refuseEmpty(sceneOf(mapWith({ name: 'Una' })))).not.toThrow();
    expect(() => refuseEmpty(sceneOf(emptyMap()))).toThrow(ExportError);
  });
});

describe('exportFailureOf', () => {
  it('gives the reason of our own errors, and calls anything else a defect', () => {
    expect(exportFailureOf(new ExportError('too-large'))).toBe('too-large');
    expect(exportFailureOf(new TypeError('x'))).toBe('worker-failed');
    expect(exportFailureOf('x')).toBe('worker-failed');
  });
});
