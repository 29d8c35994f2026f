import { describe, expect, it } from 'vitest';
import { onTheWay } from '../../../src/editor/canvas/gliding';

const from = new Map([
  ['moved', { x: 0, y: 0 }],
  ['still', { x: 5, y: 5 }],
  ['gone', { x: 9, y: 9 }],
]);
const ends = new Map([
  ['moved', { x: 100, y: -200 }],
  ['still', { x: 5, y: 5 }],
]);
const places = (part: number) => onTheWay(from, (id) => ends.get(id), part);

describe('people on their way', () => {
  it('go from where they were to where the document has them', () => {
    expect(places(0).get('moved')).toEqual({ x: 0, y: 0 });
    expect(places(1).get('moved')).toEqual({ x: 100, y: -200 });
  });

  it('cover most of the way early, so that the end is calm', () => {
    expect(places(0.5).get('moved')?.x).toBeGreaterThan(75);
  });

  it('are only those who move and are still there', () => {
    expect([...places(0.5).keys()]).toEqual(['moved']);
  });
});
