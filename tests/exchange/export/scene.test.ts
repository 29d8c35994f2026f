import { describe, expect, it } from 'vitest';
import { ExportError } from '../../../src/drawing/exportError';
import { exportFailureOf } from '../../../src/exchange/export/exportFailure';
import { refuseEmpty, type Scene, sceneTitle } from '../../../src/exchange/export/scene';
import { emptyMap } from '../../../src/model/map';
import { blankStakeholder } from '../../../src/model/stakeholder';

const una = blankStakeholder('una');
const map = {
  ...emptyMap({ title: 'Line 4', account: 'Acme' }),
  stakeholders: new Map([['una', una]]),
};
const sceneOf = (change: Partial<Scene>): Scene => ({ map, ...change }) as Scene;

describe('a scene', () => {
  it('is refused when it shows nobody', () => {
    expect(() => refuseEmpty(sceneOf({}))).not.toThrow();
    expect(() => refuseEmpty(sceneOf({ only: new Set(['una']) }))).not.toThrow();
    expect(() => refuseEmpty(sceneOf({ map: emptyMap() }))).toThrow(ExportError);
    expect(() => refuseEmpty(sceneOf({ only: new Set(['gone']) }))).toThrow(ExportError);
  });

  it('is called by its heading, else by the map’s title, else by the account', () => {
    const heading = { title: 'Review', account: 'Acme', stage: '', date: '' };
    expect(sceneTitle(sceneOf({ title: heading }))).toBe('Review');
    expect(sceneTitle(sceneOf({}))).toBe('Line 4');
    expect(sceneTitle(sceneOf({ map: emptyMap({ account: 'Acme' }) }))).toBe('Acme');
  });
});

describe('exportFailureOf', () => {
  it('gives the reason of our own errors, and calls anything else a defect', () => {
    expect(exportFailureOf(new ExportError('too-large'))).toBe('too-large');
    expect(exportFailureOf(new TypeError('x'))).toBe('worker-failed');
    expect(exportFailureOf('x')).toBe('worker-failed');
  });
});
